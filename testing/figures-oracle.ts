import type { Callback } from '../domain/callback/callback.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import type { Leg } from '../domain/interaction/leg.ts';

/**
 * Figures counted by brute force, straight from what the definitions say and from nothing the product computes with.
 * Slow, and meant to be: what is kept in roll-ups is held against it.
 */
export interface Ledger {
  interactions: readonly Interaction[];
  legs: readonly Leg[];
  callbacks: readonly Callback[];
  /** Ids of interactions in which a colleague was asked. */
  consulted: ReadonlySet<string>;
  limits: (queueId: string) => { threshold: number; short: number };
  now: number;
}

export type Pair = [number, number | undefined];
export type Wanted = (row: {
  queueId: string;
  channel: string;
  kind: string;
  agentId: string;
  disposition: string;
}) => boolean;

const HOURS = 3_600_000;

export function countByHand(ledger: Ledger, from: number, to: number, wanted: Wanted): Record<string, Pair> {
  const { interactions, callbacks, consulted, limits, now } = ledger;
  const kindOf = new Map(interactions.map((row) => [row.id, row.kind ?? 'none']));
  const cameTo = new Map(interactions.map((row) => [row.id, row.disposition ?? 'none']));
  const within = (at: number | undefined): at is number =>
    at !== undefined && at >= from && at < to && at <= now;
  const mine = (queueId: string, channel: string, id: string, agentId: string | undefined) =>
    wanted({
      queueId,
      channel,
      kind: kindOf.get(id) ?? 'none',
      agentId: agentId ?? '',
      disposition: cameTo.get(id) ?? 'none',
    });
  const legs = ledger.legs.filter((leg) => mine(leg.queueId, leg.channel, leg.interactionId, leg.agentId));
  const own = interactions.filter((row) => mine(row.queueId, row.channel, row.id, row.ownerId));

  const pair = (list: readonly unknown[], of: readonly unknown[]): Pair => [list.length, of.length];
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

  const entered = legs.filter((leg) => within(leg.enteredAt));
  const answered = entered.filter((leg) => leg.answeredAt !== undefined);
  const gone = entered.filter(
    (leg) => leg.answeredAt === undefined && leg.callbackAt === undefined && leg.abandonedAt !== undefined,
  );
  const waiting = entered.filter(
    (leg) => !leg.answeredAt && !leg.callbackAt && !leg.abandonedAt && !leg.endedAt,
  );
  const waited = (leg: Leg) => (leg.answeredAt ?? leg.abandonedAt ?? Number.NaN) - leg.enteredAt;
  const fast = answered.filter((leg) => waited(leg) <= limits(leg.queueId).threshold);
  const goneFast = gone.filter((leg) => waited(leg) <= limits(leg.queueId).threshold);
  const goneAtOnce = gone.filter((leg) => waited(leg) <= limits(leg.queueId).short);
  const decided = answered.length + gone.length;
  const first = entered.filter((leg) => leg.entry === 'arrival');

  const done = legs.filter(
    (leg) =>
      leg.answeredAt !== undefined &&
      leg.endedAt !== undefined &&
      within(Math.max(leg.endedAt, leg.enteredAt)),
  );
  const legsOf = (id: string) => ledger.legs.filter((leg) => leg.interactionId === id);
  const ended = own.filter((row) => row.state === 'closed' && within(row.closedAt));
  const handled = ended.filter((row) => legsOf(row.id).some((leg) => leg.answeredAt !== undefined));
  const again = (row: Interaction, hours: number, topic: boolean) =>
    interactions.some(
      (other) =>
        other.customerId === row.customerId &&
        (other.arrivedAt > row.arrivedAt || (other.arrivedAt === row.arrivedAt && other.id > row.id)) &&
        other.arrivedAt <= (row.closedAt ?? 0) + hours * HOURS &&
        (!topic || other.topic === row.topic),
    );
  const judged = ended.filter((row) => row.solved !== undefined);
  const routine = handled.filter((row) => !row.kind || row.kind === 'inquiry');
  const asked = own.filter((row) => within(row.firstCustomerMessageAt) && row.firstHumanAt !== undefined);
  const invited = own.filter((row) => within(row.survey?.offeredAt));
  const rated = invited.filter((row) => row.survey?.stars !== undefined);
  const said = (question: 'recommend' | 'effort' | 'care') =>
    rated.flatMap(({ survey }) => survey?.answers?.[question] ?? []);
  const [recommended, eased, cared] = [said('recommend'), said('effort'), said('care')];
  const arrived = own.filter((row) => within(row.arrivedAt));
  const complaints = arrived.filter((row) => row.kind === 'complaint');
  const promises = callbacks.filter((callback) => {
    const row = interactions.find(({ id }) => id === callback.interactionId);
    return row && within(callback.dueAt) && mine(callback.queueId, row.channel, row.id, callback.ownerId);
  });
  return {
    offered: [answered.length + gone.length + waiting.length, undefined],
    answered: [answered.length, undefined],
    abandoned: [gone.length, undefined],
    'serviceLevel A': [fast.length, decided],
    'serviceLevel B': [fast.length, decided - goneAtOnce.length],
    'serviceLevel C': [fast.length, answered.length],
    'serviceLevel D': [fast.length + goneFast.length, decided],
    'serviceLevel E': [fast.length, decided - goneFast.length],
    asa: [sum(answered.map(waited)), answered.length],
    abandonment: [gone.length, decided],
    humanAnswerRate: pair(
      first.filter((leg) => leg.answeredAt !== undefined),
      first,
    ),
    handled: [done.length, undefined],
    aht: [sum(done.map((leg) => (leg.endedAt ?? 0) - (leg.answeredAt ?? 0))), done.length],
    ahtInteraction: [
      sum(
        handled.flatMap((row) =>
          legsOf(row.id).flatMap(({ answeredAt, endedAt }) =>
            answeredAt !== undefined && endedAt !== undefined ? [endedAt - answeredAt] : [],
          ),
        ),
      ),
      handled.length,
    ],
    arrived: [arrived.length, undefined],
    firstResponse: [
      sum(asked.map((row) => Math.max(0, (row.firstHumanAt ?? 0) - (row.firstCustomerMessageAt ?? 0)))),
      asked.length,
    ],
    fcr: pair(
      handled.filter((row) => !again(row, 7 * 24, true)),
      handled,
    ),
    fcr72h: pair(
      handled.filter((row) => !again(row, 72, false)),
      handled,
    ),
    fcr30d: pair(
      handled.filter((row) => !again(row, 30 * 24, true)),
      handled,
    ),
    resolution: pair(
      judged.filter((row) => row.solved && !again(row, 72, true)),
      judged,
    ),
    csat: pair(
      rated.filter((row) => (row.survey?.stars ?? 0) > 3),
      rated,
    ),
    praise: pair(
      rated.filter((row) => row.survey?.stars === 5 && row.survey.text),
      rated,
    ),
    surveyResponse: pair(rated, invited),
    nps: [
      recommended.filter((n) => n > 8).length - recommended.filter((n) => n < 7).length,
      recommended.length,
    ],
    effort: pair(
      eased.filter((n) => n > 3),
      eased,
    ),
    care: pair(
      cared.filter((n) => n > 3),
      cared,
    ),
    transferRate: pair(
      handled.filter((row) => row.transferCount > 0),
      handled,
    ),
    knowledgeFirst: pair(
      handled.filter((row) => row.consulted !== undefined && row.consulted.length > 0),
      handled,
    ),
    complaints: [complaints.length, undefined],
    complaintRate: pair(complaints, arrived),
    independent: pair(
      routine.filter((row) => row.transferCount === 0 && !consulted.has(row.id)),
      routine,
    ),
    promiseKept: pair(
      promises.filter(
        ({ state, doneAt, dueAt }) => state === 'done' && doneAt !== undefined && doneAt <= dueAt,
      ),
      promises,
    ),
  };
}

/** Stays that have entered a queue and not ended at an instant. */
export const openByHand = (legs: readonly Leg[], at: number): number =>
  legs.filter(({ enteredAt, endedAt }) => enteredAt < at && !(endedAt !== undefined && endedAt < at)).length;
