import type { ChatView } from '../../../contract/http/chat.ts';
import { type Duration, type Instant, SECOND } from '../../../domain/time.ts';
import { scope } from '../../../sync/scopes.ts';
import type { Centre } from '../../centre/centre.ts';
import type { Commit } from '../../centre/commit.ts';
import { readRow } from '../../db/rows.ts';
import { seePages } from './chat-pages.ts';
import { chatView, Pictures } from './chat-view.ts';

/** What happens within this time is shown as one change. */
const COALESCE: Duration = 60;
/** A page that hears nothing for longer takes the line for dead, so it hears at least this often. */
export const HEARTBEAT: Duration = 15 * SECOND;

/** One page's live line. */
export interface LiveLine {
  send(frame: string): void;
}

interface Watched {
  lines: Set<LiveLine>;
  queueId: string | undefined;
  waiting: boolean;
  sentAt: Instant;
}

/** Runs `run` after `ms` milliseconds; the result calls it off. */
export type After = (ms: Duration, run: () => void) => () => void;

/** The open conversations' pages: each hears of every commit that changes what it shows, several at once as one. */
export class LiveChats {
  readonly #centre: Centre;
  readonly #after: After;
  readonly #onError: (error: unknown) => void;
  readonly #watched = new Map<string, Watched>();
  readonly #dirty = new Set<string>();
  #flushing: Promise<void> | undefined;
  #cancel: (() => void) | undefined;
  readonly #stopListening: () => void;

  constructor(centre: Centre, after: After, onError: (error: unknown) => void) {
    this.#centre = centre;
    this.#after = after;
    this.#onError = onError;
    this.#stopListening = centre.onCommit((commit) => this.#onCommit(commit));
  }

  /** Adds a page's line and shows it the conversation. The result takes it off again. */
  watch(interactionId: string, line: LiveLine): () => void {
    const watched = this.#watched.get(interactionId) ?? {
      lines: new Set(),
      queueId: undefined,
      waiting: true,
      sentAt: 0,
    };
    watched.lines.add(line);
    this.#watched.set(interactionId, watched);
    this.#mark(interactionId);
    return () => {
      watched.lines.delete(line);
      if (watched.lines.size === 0) this.#watched.delete(interactionId);
    };
  }

  /** To be called every few seconds: notes which pages are there and keeps silent lines alive. */
  async beat(): Promise<void> {
    const now = this.#centre.clock.now();
    await seePages(this.#centre.db, [...this.#watched.keys()], now);
    for (const [id, { sentAt }] of this.#watched) if (now - sentAt >= HEARTBEAT) this.#mark(id);
  }

  async close(): Promise<void> {
    this.#stopListening();
    this.#cancel?.();
    this.#dirty.clear();
    await this.#flushing;
  }

  /** A place in line changes when anything happens in the queue. */
  #onCommit({ interactionIds, scopes, config }: Commit): void {
    for (const id of interactionIds) if (this.#watched.has(id)) this.#mark(id);
    for (const [id, { waiting, queueId }] of this.#watched) {
      if (waiting && (config || queueId === undefined || scope.queue(queueId) in scopes)) this.#mark(id);
    }
  }

  #mark(interactionId: string): void {
    this.#dirty.add(interactionId);
    if (this.#cancel || this.#flushing) return;
    this.#cancel = this.#after(COALESCE, () => {
      this.#cancel = undefined;
      this.#flushing = this.#flush();
    });
  }

  async #flush(): Promise<void> {
    const ids = [...this.#dirty];
    this.#dirty.clear();
    const { db, clock } = this.#centre;
    const now = clock.now();
    const pictures = new Pictures(db, now);
    for (const id of ids) {
      try {
        await this.#show(id, await chatView(db, id, now, pictures), now);
      } catch (error) {
        this.#onError(error);
      }
    }
    this.#flushing = undefined;
    const [next] = this.#dirty;
    if (next !== undefined) this.#mark(next);
  }

  async #show(id: string, view: ChatView, now: Instant): Promise<void> {
    const watched = this.#watched.get(id);
    if (!watched) return;
    watched.waiting = view.state === 'queued' || view.state === 'offered';
    watched.queueId = (await readRow(this.#centre.db, 'interaction', id))?.queueId;
    watched.sentAt = now;
    const frame = JSON.stringify(view);
    for (const line of watched.lines) line.send(frame);
  }
}
