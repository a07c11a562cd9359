import type { Sessions } from '../modules/session/sessions.ts';

/** Of an open line, what ends it. */
export interface EndableLine {
  close(code: number, reason: string): void;
}

/** Tells the desktop why (RFC 6455: policy); it asks for new tokens, is refused, and closes its screens. */
const ENDED = 1_008;

/** A line is let in by a token and then stays open: its sign-in may end meanwhile, and the line with it (C-206). */
export class EndedLines {
  readonly #sessions: Pick<Sessions, 'signInOf' | 'goingOn'>;
  readonly #lines = new Map<EndableLine, string | undefined>();

  constructor(sessions: Pick<Sessions, 'signInOf' | 'goingOn'>) {
    this.#sessions = sessions;
  }

  /** Returns a function that lets it go. */
  watch(line: EndableLine, signIn: string | undefined): () => void {
    this.#lines.set(line, signIn);
    return () => void this.#lines.delete(line);
  }

  /** Closes the lines whose sign-ins have ended. */
  async sweep(): Promise<void> {
    if (this.#lines.size === 0) return;
    const signIns = [...this.#lines.values()].flatMap((signIn) => signIn ?? []);
    const going = await this.#sessions.goingOn([...new Set(signIns)]);
    for (const [line, signIn] of this.#lines) {
      if (signIn !== undefined && (going.has(signIn) || !signIns.includes(signIn))) continue;
      this.#lines.delete(line);
      line.close(ENDED, 'signed out');
    }
  }
}
