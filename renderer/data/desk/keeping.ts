/** Which rows show something that would not survive a power cut yet, because an intent is still on its way to disk. */
export class Keeping {
  readonly #rowsOf = new Map<string, Set<string>>();
  #taking: Set<string> | undefined;

  /** `take` announces the rows it touches, with `touched`, before it returns. One the disk refuses is never kept. */
  take(uid: string, take: () => Promise<void>, kept: (rows: ReadonlySet<string>) => void): Promise<void> {
    const rows = this.#rowsOf.get(uid) ?? new Set();
    this.#rowsOf.set(uid, rows);
    this.#taking = rows;
    const saved = take();
    this.#taking = undefined;
    return saved.then(() => {
      if (this.#rowsOf.delete(uid)) kept(rows);
    });
  }

  touched(keys: ReadonlySet<string>): void {
    for (const key of keys) this.#taking?.add(key);
  }

  has(key: string): boolean {
    for (const rows of this.#rowsOf.values()) if (rows.has(key)) return true;
    return false;
  }
}
