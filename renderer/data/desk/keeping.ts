import { DiskError } from '../../../sync/engine/ports.ts';

/**
 * How what somebody did to a row lies on this machine. `saving`: a power cut would still take it. `nowhere`: neither the
 * store nor the journal took it; it is lost if the program ends before it is sent.
 */
export type Kept = 'kept' | 'saving' | 'nowhere';

interface Intent {
  rows: Set<string>;
  kept: Exclude<Kept, 'kept'>;
}

/** Which rows show something that would not survive a power cut, because an intent is on its way to disk or refused by it. */
export class Keeping {
  readonly #intents = new Map<string, Intent>();
  #taking: Set<string> | undefined;

  /** `take` announces the rows it touches, with `touched`, before it returns; `changed` is told when their state differs. */
  take(uid: string, take: () => Promise<void>, changed: (rows: ReadonlySet<string>) => void): Promise<void> {
    const intent: Intent = this.#intents.get(uid) ?? { rows: new Set(), kept: 'saving' };
    this.#intents.set(uid, intent);
    this.#taking = intent.rows;
    const saved = take();
    this.#taking = undefined;
    return saved.then(
      () => {
        if (this.#intents.delete(uid)) changed(intent.rows);
      },
      (error: unknown) => {
        if (error instanceof DiskError) intent.kept = 'nowhere';
        if (this.#intents.has(uid)) changed(intent.rows);
        throw error;
      },
    );
  }

  touched(keys: ReadonlySet<string>): void {
    for (const key of keys) this.#taking?.add(key);
  }

  /** The disk took everything after all, or the server has it: the rows of what was kept nowhere until now. */
  letGo(isOver: (uid: string) => boolean): ReadonlySet<string> {
    const rows = new Set<string>();
    for (const [uid, intent] of this.#intents) {
      if (intent.kept !== 'nowhere' || !isOver(uid)) continue;
      this.#intents.delete(uid);
      for (const key of intent.rows) rows.add(key);
    }
    return rows;
  }

  of(key: string): Kept {
    let kept: Kept = 'kept';
    for (const intent of this.#intents.values()) {
      if (!intent.rows.has(key)) continue;
      if (intent.kept === 'nowhere') return 'nowhere';
      kept = 'saving';
    }
    return kept;
  }
}
