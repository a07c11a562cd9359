import type { Poke } from '../../contract/sync/wire.ts';
import type { Commit } from '../centre/commit.ts';

/** One desktop's open line. */
export interface Line {
  personId: string;
  send(poke: Poke): void;
}

interface OpenLine {
  line: Line;
  /** Not known yet right after the line opened: until then everything is kept. */
  scopes: ReadonlySet<string> | undefined;
  untold: Poke['scopes'];
}

/** How long pokes are gathered: a burst of commits is one pull, and nobody feels it. */
const GATHER_MS = 50;

/**
 * Tells open desktops that scopes of theirs moved on. No data goes this way, and nothing breaks when a poke is lost:
 * desktops ask by themselves every minute.
 */
export class PokeHub {
  readonly #lines = new Set<OpenLine>();
  readonly #scopesOf: (personId: string) => Promise<string[]>;
  readonly #after: (ms: number, task: () => void) => void;
  #flushing = false;

  constructor(
    scopesOf: (personId: string) => Promise<string[]>,
    after: (ms: number, task: () => void) => void = (ms, task) => void setTimeout(task, ms),
  ) {
    this.#scopesOf = scopesOf;
    this.#after = after;
  }

  /** Returns a function that takes the line off. */
  async open(line: Line): Promise<() => void> {
    const open: OpenLine = { line, scopes: undefined, untold: {} };
    this.#lines.add(open);
    await this.#learnScopes(open);
    return () => this.#lines.delete(open);
  }

  /** The people with an open line. */
  people(): string[] {
    return [...new Set([...this.#lines].map(({ line }) => line.personId))];
  }

  async committed({ scopes, personIds }: Commit): Promise<void> {
    for (const open of this.#lines)
      for (const [id, version] of Object.entries(scopes))
        if (open.scopes?.has(id) ?? true) open.untold[id] = version;
    this.#flushLater();
    // A person's row changed, and with it perhaps what they may see.
    for (const open of this.#lines) if (personIds.includes(open.line.personId)) await this.#learnScopes(open);
  }

  async #learnScopes(open: OpenLine): Promise<void> {
    const scopes = new Set(await this.#scopesOf(open.line.personId));
    open.scopes = scopes;
    open.untold = Object.fromEntries(Object.entries(open.untold).filter(([id]) => scopes.has(id)));
    this.#flushLater();
  }

  #flushLater(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    this.#after(GATHER_MS, () => {
      this.#flushing = false;
      for (const open of this.#lines) {
        if (!open.scopes || Object.keys(open.untold).length === 0) continue;
        open.line.send({ scopes: open.untold });
        open.untold = {};
      }
    });
  }
}
