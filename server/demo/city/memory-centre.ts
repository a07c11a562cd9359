import { type Interaction, isOpen } from '../../../domain/interaction/interaction.ts';
import type { Actor, JournalEvent } from '../../../domain/journal/event.ts';
import { MemoryRows } from '../../../domain/journal/project.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { openWorkOf } from '../../../domain/routing/eligibility.ts';
import { route } from '../../../domain/routing/route.ts';
import type { Instant } from '../../../domain/time.ts';
import { runMutation } from '../../../sync/mutators/registry.ts';
import { SYSTEM } from '../../centre/centre.ts';
import { arrivalSteps } from '../../channels/chat/start-chat.ts';
import type { CityView, Deed } from './city-view.ts';
import { CUSTOMER_STAYS } from './customers.ts';
import { noTalk, type Talk, talkOn } from './talk.ts';

/**
 * The centre without a database or a clock of its own: the same rules, the same routing, any time one likes. It plays
 * the hours before the demo's first start, and holds the city's tests.
 */
export class MemoryCentre {
  readonly rows = new MemoryRows();
  readonly events: JournalEvent[] = [];
  readonly #talks = new Map<string, Talk>();
  /** Interactions that something can still happen to. */
  readonly #alive = new Set<string>();
  readonly #run: string;
  #count = 0;

  /** `run` begins the ids of the events: no two runs may share it. */
  constructor(run: string) {
    this.#run = run;
  }

  view(now: Instant, colleagues: readonly string[]): CityView {
    for (const id of this.#alive) if (isGone(this.rows.get('interaction', id), now)) this.#alive.delete(id);
    const chats = [...this.#alive].flatMap((id) => {
      const row = this.rows.get('interaction', id);
      return row ? [{ row, talk: this.#talks.get(id) ?? noTalk }] : [];
    });
    return {
      people: this.rows.all('person'),
      queues: this.rows.all('queue'),
      scripts: this.rows.all('script'),
      chats,
      callbacks: this.rows
        .all('callback')
        .filter(({ ownerId, caseId }) => caseId === undefined && colleagues.includes(ownerId)),
    };
  }

  /** Does what the city wants, as far as the rules allow. */
  perform(deed: Deed, now: Instant): void {
    if (!('arrival' in deed)) {
      this.mutate(deed, deed.actor, now);
      return;
    }
    const queue = this.rows.get('queue', deed.arrival.queueId);
    if (!queue) return;
    for (const { intent, actor } of arrivalSteps(deed.arrival, queue, this.rows.all('script'), now))
      this.mutate(intent, actor, now);
  }

  /** One round of what the centre does by itself: offers that ran out go back, what waits is offered. */
  route(now: Instant): void {
    const open = [...this.#alive].flatMap((id) => this.rows.get('interaction', id) ?? []).filter(isOpen);
    for (const { id, offer } of open)
      if (offer && offer.expiresAt <= now)
        this.mutate({ name: 'centre.offerMissed', args: { interactionId: id } }, SYSTEM, now);
    const rows = open.map(({ id }) => this.rows.get('interaction', id)).filter((row) => row !== undefined);
    const people = this.rows
      .all('person')
      .map((person) => ({ ...person, connected: true, openWork: openWorkOf(person.id, rows) }));
    const queues = this.rows.all('queue');
    for (const offer of route(rows, people, queues, now)) {
      const queueId = this.rows.get('interaction', offer.interactionId)?.queueId;
      const timeout = queues.find(({ id }) => id === queueId)?.offerTimeoutMs ?? 0;
      this.mutate({ name: 'centre.offer', args: { ...offer, expiresAt: now + timeout } }, SYSTEM, now);
    }
  }

  /** A refusal is no failure: two people of the city wanted what excludes each other. */
  mutate(intent: { name: string; args: unknown }, actor: Actor, now: Instant): void {
    const mutation = { ...intent, uid: `${this.#run}-${this.#count++}`, at: now };
    try {
      const { events, changes } = runMutation(this.rows, mutation, { actor, now });
      this.rows.apply(changes);
      for (const event of events) this.#note(event);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  #note(event: JournalEvent): void {
    this.events.push(event);
    if (event.stream.kind !== 'interaction') return;
    const { id } = event.stream;
    this.#alive.add(id);
    this.#talks.set(id, talkOn(this.#talks.get(id) ?? noTalk, event));
  }
}

/** Ended, and its customer has had the time to answer the survey. */
export const isGone = (row: Interaction | undefined, now: Instant): boolean =>
  !row || (!isOpen(row) && (row.closedAt ?? 0) + 2 * CUSTOMER_STAYS < now);
