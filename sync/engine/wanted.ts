/** What somebody has open besides what they always have: scopes on demand, each for as long as anybody wants it. */
export class Wanted {
  readonly #times = new Map<string, number>();

  /** Once more; true when nobody had it open. What is asked for again counts as the latest. */
  add(scope: string): boolean {
    const times = this.#times.get(scope) ?? 0;
    this.#times.delete(scope);
    this.#times.set(scope, times + 1);
    return times === 0;
  }

  /** Once less; true when nobody has it open any more. */
  remove(scope: string): boolean {
    const times = this.#times.get(scope) ?? 0;
    if (times > 1) this.#times.set(scope, times - 1);
    return times === 1 && this.#times.delete(scope);
  }

  all(): string[] {
    return [...this.#times.keys()];
  }

  /** Up to so many, those asked for last. */
  latest(limit: number): string[] {
    return this.all().slice(-limit);
  }
}
