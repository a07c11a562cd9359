import type { Callback } from '../../../domain/callback/callback.ts';
import { isOpen } from '../../../domain/interaction/interaction.ts';
import { type Instant, SECOND } from '../../../domain/time.ts';
import type { Centre } from '../../centre/centre.ts';
import type { Commit } from '../../centre/commit.ts';
import { readRows } from '../../db/rows.ts';
import { readEvents } from '../../interaction-journal/read-events.ts';
import type { CityChat, CityView } from '../city/city-view.ts';
import { isGone } from '../city/memory-centre.ts';
import { noTalk, talkOn } from '../city/talk.ts';

const CALLBACKS_EVERY = 30 * SECOND;

/** The running centre as the city sees it, kept up to date from its commits: an idle city asks the database nothing. */
export class LiveView {
  readonly #centre: Centre;
  readonly #colleagues: readonly string[];
  readonly #chats = new Map<string, CityChat>();
  readonly #changed = new Set<string>();
  #make: Pick<CityView, 'people' | 'queues' | 'scripts'> = { people: [], queues: [], scripts: [] };
  #makeChanged = true;
  #callbacks: Callback[] = [];
  #callbacksAt = Number.NEGATIVE_INFINITY;
  #begun = false;
  readonly #stopListening: () => void;

  constructor(centre: Centre, colleagues: readonly string[]) {
    this.#centre = centre;
    this.#colleagues = colleagues;
    this.#stopListening = centre.onCommit((commit) => this.#onCommit(commit));
  }

  close(): void {
    this.#stopListening();
  }

  async look(now: Instant): Promise<CityView> {
    if (!this.#begun) for (const { id } of await this.#open()) this.#changed.add(id);
    this.#begun = true;
    await this.#reload(now);
    await this.#reloadMake();
    await this.#lookAtCallbacks(now);
    return { ...this.#make, chats: [...this.#chats.values()], callbacks: this.#callbacks };
  }

  #open(): Promise<{ id: string }[]> {
    return readRows(
      this.#centre.db,
      'interaction',
      "state in ('queued', 'offered', 'connected', 'held', 'wrapUp') and source = 'live'",
    );
  }

  #onCommit({ interactionIds, personIds, config }: Commit): void {
    for (const id of interactionIds) this.#changed.add(id);
    if (personIds.length > 0 || config) this.#makeChanged = true;
  }

  async #reload(now: Instant): Promise<void> {
    const ids = [...this.#changed];
    this.#changed.clear();
    for (const [id, { row }] of this.#chats) if (isGone(row, now)) this.#chats.delete(id);
    if (ids.length === 0) return;
    const rows = await readRows(this.#centre.db, 'interaction', "id = any($1::text[]) and source = 'live'", [
      ids,
    ]);
    for (const row of rows) {
      if (isGone(row, now)) continue;
      // What is over is not talked about any more; only its survey may still come.
      const known = this.#chats.get(row.id);
      const talk = known && !isOpen(row) ? known.talk : await this.#talkOf(row.id);
      this.#chats.set(row.id, { row, talk });
    }
  }

  async #reloadMake(): Promise<void> {
    if (!this.#makeChanged) return;
    this.#makeChanged = false;
    const { db } = this.#centre;
    this.#make = {
      people: await readRows(db, 'person'),
      // The city's customers come to the house: a partner has its own.
      queues: (await readRows(db, 'queue')).filter(({ siteId }) => siteId === undefined),
      scripts: await readRows(db, 'script'),
    };
  }

  async #talkOf(interactionId: string) {
    const events = await readEvents(this.#centre.db, interactionId);
    return events.reduce(talkOn, noTalk);
  }

  async #lookAtCallbacks(now: Instant): Promise<void> {
    if (now - this.#callbacksAt < CALLBACKS_EVERY) return;
    this.#callbacksAt = now;
    this.#callbacks = await readRows(
      this.#centre.db,
      'callback',
      "owner_id = any($1::text[]) and done_at is null and not doc ? 'caseId' and (doc->>'dueAt')::bigint <= $2",
      [this.#colleagues, now],
    );
  }
}
