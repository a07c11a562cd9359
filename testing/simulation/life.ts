/** Never settles: what a process that has died hears. */
export const never = <T>(): Promise<T> => new Promise(() => {});

/**
 * One run of an engine, from its start to its end. Every call of a port passes here on its way in and on its way out,
 * so that the run can end at any of them: what the engine does afterwards reaches nobody.
 */
export class Life {
  alive = true;
  /** How many more passages there will be; Infinity when nothing is planned. */
  left = Number.POSITIVE_INFINITY;
  readonly #end: () => void;

  constructor(end: () => void) {
    this.#end = end;
  }

  /** False when the run is over, maybe just now. */
  passes(): boolean {
    if (!this.alive) return false;
    this.left -= 1;
    if (this.left < 0) this.#end();
    return this.alive;
  }
}
