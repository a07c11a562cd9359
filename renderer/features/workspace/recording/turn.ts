/** How long it may take before it is said that another window has it, in ms. */
const SOON_MS = 1_000;

/** A person's windows take turns: what is recorded in one of them is not recorded in the others. */
export class Turn {
  readonly #name: string;
  #release = () => {};

  constructor(name: string) {
    this.#name = name;
  }

  /** Resolves when it is this window's turn, which it stays until `release`. */
  take(elsewhere: () => void): Promise<void> {
    return new Promise((mine) => {
      const held = new Promise<void>((release) => {
        this.#release = release;
      });
      if (!navigator.locks) return mine();
      const waiting = setTimeout(elsewhere, SOON_MS);
      void navigator.locks.request(`recording/${this.#name}`, () => {
        clearTimeout(waiting);
        mine();
        return held;
      });
    });
  }

  release(): void {
    this.#release();
  }
}
