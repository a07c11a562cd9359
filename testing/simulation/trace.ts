/** What happened, as one number for comparing two runs, and in words when somebody is going to read them. */
export class Trace {
  readonly lines: string[] = [];
  readonly #keep: boolean;
  /** The time in the simulated world, ms. */
  now: () => number = () => 0;
  #hash = 0x811c9dc5;

  constructor(keep: boolean) {
    this.#keep = keep;
  }

  get hash(): string {
    return (this.#hash >>> 0).toString(16).padStart(8, '0');
  }

  say(who: string, what: string): void {
    this.#mix(this.now());
    for (let i = 0; i < who.length; i += 1) this.#mix(who.charCodeAt(i));
    for (let i = 0; i < what.length; i += 1) this.#mix(what.charCodeAt(i));
    if (this.#keep)
      this.lines.push(`${String(this.now() % 86_400_000).padStart(9)} ${who.padEnd(8)} ${what}`);
  }

  #mix(value: number): void {
    this.#hash = Math.imul(this.#hash ^ value, 0x01000193);
  }
}
