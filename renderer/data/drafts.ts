/** Where drafts are kept. `put` resolves when the text would survive a power cut. */
export interface DraftDisk {
  load(): Promise<Map<string, unknown>>;
  put(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Unsent input of one person: in memory for the screen, on disk from every keystroke on. */
export class Drafts {
  readonly #disk: DraftDisk;
  readonly #values: Map<string, unknown>;
  readonly #failed: (error: unknown) => void;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #everything = new Set<(key: string) => void>();
  readonly #dirty = new Set<string>();
  /** A copy for whoever looks at all of them; the same one until something changes. */
  #all: ReadonlyMap<string, unknown> | undefined;
  #inFlight: string | undefined;
  #writing: Promise<void> | undefined;

  private constructor(disk: DraftDisk, values: Map<string, unknown>, failed: (error: unknown) => void) {
    this.#disk = disk;
    this.#values = values;
    this.#failed = failed;
  }

  /** `failed` hears of writes the disk refused; what they held is written again with the next change. */
  static async open(disk: DraftDisk, failed: (error: unknown) => void = () => {}): Promise<Drafts> {
    return new Drafts(disk, await disk.load(), failed);
  }

  get<T>(key: string): T | undefined {
    return this.#values.get(key) as T | undefined;
  }

  set(key: string, value: unknown): void {
    this.#values.set(key, value);
    this.#changed(key);
  }

  clear(key: string): void {
    if (this.#values.delete(key)) this.#changed(key);
  }

  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Everything that is kept. */
  readonly all = (): ReadonlyMap<string, unknown> => {
    this.#all ??= new Map(this.#values);
    return this.#all;
  };

  /** The keys there are that begin with `prefix`. */
  keys(prefix: string): string[] {
    return [...this.#values.keys()].filter((key) => key.startsWith(prefix));
  }

  /** Hears of every key that changes, whichever window it was typed in. */
  readonly subscribeAll = (listener: (key: string) => void): (() => void) => {
    this.#everything.add(listener);
    return () => this.#everything.delete(listener);
  };

  /** What was typed and is not on disk; undefined: cleared. */
  unkept(): Map<string, unknown> {
    const keys = [...this.#dirty, ...(this.#inFlight === undefined ? [] : [this.#inFlight])];
    return new Map(keys.map((key) => [key, this.#values.get(key)]));
  }

  /** Takes over what another had not kept. */
  takeOver(unkept: ReadonlyMap<string, unknown>): void {
    for (const [key, value] of unkept)
      if (value === undefined) this.clear(key);
      else this.set(key, value);
  }

  /** Whoever kept them has gone, and another has come who holds these. What it has not got is given to it. */
  moveTo(kept: ReadonlyMap<string, unknown>): void {
    for (const key of new Set([...this.#values.keys(), ...kept.keys()]))
      this.receive(key, kept.get(key) ?? null);
    if (this.#dirty.size) this.#writing ??= this.#writeAll();
  }

  /** Another window of this person has typed. What is being typed here is not overwritten. */
  receive(key: string, value: unknown): void {
    if (this.#dirty.has(key) || this.#inFlight === key) return;
    if (value === null) this.#values.delete(key);
    else this.#values.set(key, value);
    this.#tell(key);
  }

  /** Resolves when everything typed so far is on disk, or was refused by it. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  #changed(key: string): void {
    this.#dirty.add(key);
    this.#writing ??= this.#writeAll();
    this.#tell(key);
  }

  #tell(key: string): void {
    this.#all = undefined;
    for (const listener of this.#listeners.get(key) ?? []) listener();
    for (const listener of this.#everything) listener(key);
  }

  /** One write at a time, always of the newest text: fast typing does not queue up behind a slow disk. */
  async #writeAll(): Promise<void> {
    let key: string | undefined;
    try {
      for (key of this.#dirty) {
        this.#dirty.delete(key);
        this.#inFlight = key;
        await this.#write(key);
      }
    } catch (error) {
      if (key !== undefined) this.#dirty.add(key);
      this.#failed(error);
    } finally {
      this.#inFlight = undefined;
      this.#writing = undefined;
    }
  }

  #write(key: string): Promise<void> {
    return this.#values.has(key) ? this.#disk.put(key, this.#values.get(key)) : this.#disk.delete(key);
  }
}
