import type { Interaction } from '../interaction/interaction.ts';
import { clocksOf, type SlaClock } from '../sla/clocks.ts';
import type { Instant } from '../time.ts';
import type { Dimensions, Fact } from './fact.ts';
import { arrivalSums, closeSums, firstMessageSums, surveySums } from './interaction-facts.ts';
import { endSums, entrySums } from './leg-facts.ts';
import type { Sums } from './measures.ts';
import type { QueueById, Story } from './story.ts';

export interface Facts {
  facts: Fact[];
  /** When time alone changes them next; undefined when only an event can. */
  nextAt?: Instant | undefined;
}

/** Facts, and what is not one yet: it becomes one when its time has come. */
class Gathering {
  readonly facts: Fact[] = [];
  nextAt: Instant | undefined;
  readonly #now: Instant;

  constructor(now: Instant) {
    this.#now = now;
  }

  add(at: Instant, fact: Omit<Fact, 'at' | 'sums'>, sums: Sums | undefined): void {
    if (!sums || Object.keys(sums).length === 0) return;
    if (at <= this.#now) this.facts.push({ ...fact, at, sums });
    else this.wait(at);
  }

  wait(until: Instant): void {
    this.nextAt = Math.min(this.nextAt ?? until, until);
  }
}

/**
 * What one interaction adds to the figures, as of `now`: a wait that begins at the next opening and a promise that is
 * not due yet add nothing before their time. The same rows always give the same facts.
 */
export function factsOf(story: Story, queueById: QueueById, now: Instant): Facts {
  const gathering = new Gathering(now);
  addLegs(gathering, story, queueById);
  addInteraction(gathering, story, queueById);
  addPromises(gathering, story, queueById, now);
  const { facts, nextAt } = gathering;
  return { facts, nextAt };
}

function addLegs(gathering: Gathering, { interaction, legs }: Story, queueById: QueueById): void {
  const { kind = 'none', disposition = 'none' } = interaction;
  for (const leg of legs) {
    const { queueId, channel, agentId = '', enteredAt, endedAt } = leg;
    const fact = { of: 'leg', rowId: leg.id, queueId, channel, kind, agentId, disposition } as const;
    gathering.add(enteredAt, fact, entrySums(leg, queueById(queueId)));
    // Nothing leaves a queue before it has entered it.
    if (endedAt !== undefined) gathering.add(Math.max(endedAt, enteredAt), fact, endSums(leg));
  }
}

const dimensionsOf = (row: Interaction): Dimensions => ({
  queueId: row.queueId,
  channel: row.channel,
  kind: row.kind ?? 'none',
  agentId: row.ownerId ?? '',
  disposition: row.disposition ?? 'none',
});

function addInteraction(gathering: Gathering, story: Story, queueById: QueueById): void {
  const { interaction: row } = story;
  const fact = { of: 'interaction', rowId: row.id, ...dimensionsOf(row) } as const;
  gathering.add(row.arrivedAt, fact, arrivalSums(row));
  const asked = row.firstCustomerMessageAt;
  if (asked !== undefined) gathering.add(asked, fact, firstMessageSums(row, queueById(row.queueId)));
  if (row.closedAt !== undefined) gathering.add(row.closedAt, fact, closeSums(story));
  if (row.survey) gathering.add(row.survey.offeredAt, fact, surveySums(row));
}

/** Each promise counts once, when it falls due: kept by then, or broken then, whatever happens later. */
function addPromises(gathering: Gathering, story: Story, queueById: QueueById, now: Instant): void {
  const { interaction: row, callbacks } = story;
  const dimensions = dimensionsOf(row);
  for (const clock of countedClocks(row, queueById, now)) {
    const met = clock.stoppedAt !== undefined && clock.stoppedAt <= clock.dueAt;
    const fact = { of: 'interaction', rowId: row.id, ...dimensions } as const;
    gathering.add(clock.dueAt, fact, { clocksDue: 1, ...(met && { clocksMet: 1 }) });
  }
  for (const callback of callbacks) {
    // Of a campaign nobody was promised anything.
    if (callback.campaign) continue;
    const kept = callback.state === 'done' && (callback.doneAt ?? callback.dueAt + 1) <= callback.dueAt;
    const { queueId, ownerId: agentId } = callback;
    const fact = { of: 'callback', rowId: callback.id, ...dimensions, queueId, agentId } as const;
    gathering.add(callback.dueAt, fact, { promisesDue: 1, ...(kept && { promisesKept: 1 }) });
  }
}

/**
 * The clocks of which an interaction has one each. The automatic answer is a clock of its own, kept apart, and of a
 * customer who waits again and again only the present wait is known. What came in from elsewhere was never promised.
 */
function countedClocks(row: Interaction, queueById: QueueById, now: Instant): SlaClock[] {
  const queue = queueById(row.queueId);
  if (!queue || row.source === 'import') return [];
  return clocksOf(row, queue, now).filter(
    ({ id }) => id === 'firstAnswerHuman' || id === 'complaintAnswer' || id === 'resolution',
  );
}
