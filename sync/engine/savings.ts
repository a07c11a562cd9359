/** What was promised about intents that the disk does not have: on their way to it, or refused by it. */
export class Savings {
  readonly #promises = new Map<string, Promise<void>>();
  readonly #underWay = new Set<string>();

  get underWay(): number {
    return this.#underWay.size;
  }

  isUnderWay(uid: string): boolean {
    return this.#underWay.has(uid);
  }

  /** What was promised when the intent was made. */
  of(uid: string): Promise<void> {
    return this.#promises.get(uid) ?? Promise.resolve();
  }

  /** `settled` is called when the disk has taken or refused it. */
  begin(uid: string, written: Promise<void>, settled: () => void): Promise<void> {
    this.#underWay.add(uid);
    const end = (): void => {
      this.#underWay.delete(uid);
      settled();
    };
    const promise = written.then(() => void this.#promises.delete(uid)).finally(end);
    this.#promises.set(uid, promise);
    return promise;
  }

  /** The server has it. */
  answered(uid: string): void {
    this.#promises.delete(uid);
  }

  /** The disk has been given everything that there is: what it had refused is kept. */
  allKept(): void {
    for (const uid of [...this.#promises.keys()]) if (!this.#underWay.has(uid)) this.#promises.delete(uid);
  }
}
