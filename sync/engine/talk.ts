import { type Cookie, type PullReply, SENT_LIMIT, WANT_LIMIT } from '../../contract/sync/wire.ts';
import { applyPatch, patchFrom } from './apply-pull.ts';
import type { Disk } from './disk.ts';
import { Divergence } from './divergence.ts';
import { advance, type Exchange } from './exchange.ts';
import type { Held } from './held.ts';
import { type OutboxEntry, type Ports, type RefusedMutation, TransportError } from './ports.ts';
import type { Savings } from './savings.ts';
import type { Wanted } from './wanted.ts';

interface Parts extends Pick<Ports, 'clock' | 'random'> {
  held: Held;
  disk: Disk;
  savings: Savings;
  wanted: Wanted;
  exchange: Exchange;
  /** The server's time as well as it is known. */
  now(): number;
  /** There is more to say to the server. */
  again(): void;
  /** Rows have come; these keys have changed. */
  taken(touched: ReadonlySet<string>): void;
}

/** What is said to the server, and what becomes of its answers: unsent work goes out, rows and answers come in. */
export class Talk {
  readonly #parts: Parts;
  readonly #held: Held;
  readonly #divergence: Divergence;
  /** Answered, while the rows that show the effect have not come. */
  readonly #answeredByPush = new Set<string>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#held = parts.held;
    this.#divergence = new Divergence(parts.clock);
  }

  /** How often a scope differed from what the server has since the start. */
  get diverged(): number {
    return this.#divergence.count;
  }

  /** Sends everything that is kept here and has not been sent. Throws `TransportError`. */
  async push(): Promise<void> {
    for (;;) {
      const waiting = this.#unsent();
      if (waiting.length === 0) return;
      const reply = await this.#parts.exchange.push(this.#held.client.clientId, waiting);
      for (const { uid } of reply.results) this.#answeredByPush.add(uid);
      if (reply.error === 'upgrade') throw new TransportError('upgrade');
      if (reply.error) await this.#becomeNewClient();
      else if (reply.results.length === 0) throw new TransportError('server', 'push made no progress');
    }
  }

  /** Asks for everything that is new. Throws `TransportError`. */
  async pull(): Promise<void> {
    const { client, pending } = this.#held;
    // An outbox longer than this is answered in several pulls; of more open scopes than this the oldest are let go of.
    const sent = pending.entries.slice(0, SENT_LIMIT).map(({ uid }) => uid);
    const want = this.#parts.wanted.latest(WANT_LIMIT);
    // A first sync shows and keeps each page as it comes, so that a line that breaks does not begin it again. Later
    // ones are taken whole: half of what happened together must not be seen.
    const first = client.lastSyncedAt === undefined;
    let { cookie } = client;
    const ask = () => this.#parts.exchange.pull(client.clientId, cookie, sent, want);
    let pages: PullReply[] = [];
    let taken = Promise.resolve();
    let coming = ask();
    for (;;) {
      const reply = await coming;
      cookie = advance(cookie, [reply]);
      pages.push(reply);
      if (!reply.more) break;
      // The next page is on its way while this one is taken. When that fails, nobody hears its answer.
      coming = ask();
      coming.catch(() => {});
      if (!first) continue;
      await taken;
      taken = this.#take(pages, cookie);
      pages = [];
    }
    await taken;
    await this.#take(pages, cookie);
  }

  /** What the server has not heard of. Nothing is sent before it is kept here, so no answer overtakes its question. */
  #unsent(): OutboxEntry[] {
    const { entries } = this.#held.pending;
    const end = entries.findIndex(({ uid }) => this.#parts.savings.isUnderWay(uid));
    return entries
      .slice(0, end < 0 ? entries.length : end)
      .filter(({ uid }) => !this.#answeredByPush.has(uid));
  }

  /** The server does not know this client's order: same intents, new name, numbered from 1. Uids keep it safe. */
  async #becomeNewClient(): Promise<void> {
    const held = this.#held;
    const outbox = held.pending.entries.map((entry, i) => ({ ...entry, n: i + 1 }));
    held.client = { ...held.client, clientId: this.#parts.random.id(), nextN: outbox.length + 1 };
    this.#answeredByPush.clear();
    held.pending.renumber(outbox);
    await this.#parts.disk.renumber();
  }

  /** Takes pages to disk and then, in the same breath, to memory: a cursor is never ahead of the rows. */
  #take(pages: readonly PullReply[], cookie: Cookie | null): Promise<void> {
    const held = this.#held;
    const complete = pages.at(-1)?.more === false;
    const patch = patchFrom(held.pool, pages, complete ? cookie : null);
    const acks = pages.flatMap((page) => page.acks);
    const refused = this.#refusedBy(acks);
    const answered = acks.map(({ uid }) => uid);
    const reached = { cookie, ...(complete && { lastSyncedAt: this.#parts.now() }) };
    const client = { ...held.client, ...reached };
    const content = { puts: [...patch.puts.values()], dels: [...patch.dels.values()] };
    return this.#parts.disk.commitPull({ ...content, answered, refused, client }, () => {
      held.client = { ...held.client, ...reached };
      if (refused.length > 0) held.refused = [...held.refused, ...refused];
      const touched = new Set<string>();
      applyPatch(held.pool, patch, touched);
      const left = this.#settle(answered, touched);
      // The server has forgotten that it answered these: it was restored meanwhile, and must hear them again.
      if (complete) for (const { uid } of left) if (this.#answeredByPush.delete(uid)) this.#parts.again();
      if (complete) this.#heal(pages.at(-1)?.sums ?? {});
      this.#parts.taken(touched);
    });
  }

  /** These have been answered; what is left runs again over the new rows. */
  #settle(answered: readonly string[], touched: Set<string>): readonly OutboxEntry[] {
    const { pool, pending } = this.#held;
    const done = new Set(answered);
    for (const uid of answered) {
      this.#answeredByPush.delete(uid);
      this.#parts.savings.answered(uid);
    }
    const left = pending.entries.filter(({ uid }) => !done.has(uid));
    pending.rebase(pool, left, touched);
    return left;
  }

  /** Forgets how far it is in scopes that differ from the server's: the next pull starts them over. */
  #heal(sums: PullReply['sums']): void {
    const held = this.#held;
    const wrong = this.#divergence.check(held.pool, sums);
    const { cookie } = held.client;
    if (wrong.length === 0 || !cookie) return;
    const scopes = Object.fromEntries(Object.entries(cookie.scopes).filter(([id]) => !wrong.includes(id)));
    held.client = { ...held.client, cookie: { ...cookie, scopes } };
    this.#parts.again();
  }

  #refusedBy(acks: PullReply['acks']): RefusedMutation[] {
    return acks.flatMap(({ uid, status, refusal }) => {
      const entry = this.#held.pending.entries.find((pending) => pending.uid === uid);
      if (status !== 'rejected' || !entry || !refusal) return [];
      const { name, args, at } = entry;
      return [{ uid, name, args, at, refusal }];
    });
  }
}
