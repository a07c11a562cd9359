import { dayOf, isoDate } from '../../../domain/calendar/site-time.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Pick } from '../../../domain/sampling/draw.ts';
import { DAY } from '../../../domain/time.ts';
import type { Centre } from '../../centre/centre.ts';
import { readRows } from '../../db/rows.ts';
import { drawSamples } from '../../jobs/draw-samples.ts';
import { reportOn } from '../../jobs/report-samples.ts';
import { asPerson } from '../city/city-view.ts';
import { demoQueues } from './demo-centre.ts';
import { type Act, cardForAll, decide, EVALUATORS, judge, object } from './demo-judgements.ts';

const [QUALITY_LEAD] = EVALUATORS;
const LEAD = 'zhao-min';
/** Of three that were drawn one is left to be judged by whoever looks in. */
const LEFT_OPEN = 3;
const COMPARED = 4;

/** What quality has under way when somebody first looks: plans, judgements in every state, a comparison, a report. */
export async function seedQuality(centre: Centre): Promise<void> {
  const everyAgent = { kind: 'perAgent', size: 3, strata: ['channel'] };
  const pooled = { kind: 'random', size: 9, strata: ['channel', 'topic'] };
  const lowStars = { kind: 'targeted', size: 5, strata: [], notice: 'lowStars' };
  await plan(centre, QUALITY_LEAD, '每日抽检 · Daily sample', everyAgent);
  await plan(centre, QUALITY_LEAD, '随机抽检 · Pooled sample', pooled);
  await plan(centre, QUALITY_LEAD, '低分回看 · Low stars', lowStars);
  await plan(centre, LEAD, '主管抽查 · Lead’s check', { kind: 'random', size: 3, strata: ['shift'] });
  await drawSamples(centre);
  const closed = await readRows(
    centre.db,
    'interaction',
    `state = 'closed' and owner_id is not null and source = 'live' order by closed_at`,
  );
  const picks = await drawnForEvaluators(centre);
  const drawn = new Set(picks.map(({ interactionId }) => interactionId));
  // In one commit: somebody waits for the first start.
  await centre.transact(async (transaction) => {
    const act: Act = (personId, name, args) => transaction.mutate({ name, args }, asPerson(personId));
    await judgeMost(act, picks, new Map(closed.map((one) => [one.id, one])));
    await compare(
      act,
      closed.filter(({ id }) => !drawn.has(id)),
    );
  });
  await handOne(centre, picks);
  await report(centre);
}

const actIn =
  (centre: Centre): Act =>
  (personId, name, args) =>
    centre.mutate({ name, args }, asPerson(personId));

const plan = (centre: Centre, personId: string, name: string, content: object): Promise<unknown> =>
  actIn(centre)(personId, 'sample.plan', { planId: centre.random.id(), content: { name, ...content } });

/** Each interaction once, though two plans may have drawn it. */
async function drawnForEvaluators(centre: Centre): Promise<Pick[]> {
  const draws = await readRows(centre.db, 'draw', 'true order by id');
  const found = new Map<string, Pick>();
  for (const { plan: drawnBy, picks } of draws)
    if (drawnBy.leadId === undefined && drawnBy.kind !== 'targeted')
      for (const pick of picks) if (!found.has(pick.interactionId)) found.set(pick.interactionId, pick);
  return [...found.values()];
}

/** The second of them is objected to, the third has been decided by somebody else as well. */
async function judgeMost(
  act: Act,
  picks: readonly Pick[],
  closed: ReadonlyMap<string, Interaction>,
): Promise<void> {
  const judged = picks.filter((_, n) => n % LEFT_OPEN !== LEFT_OPEN - 1);
  for (const [n, { interactionId, evaluatorId }] of judged.entries()) {
    const about = closed.get(interactionId);
    if (!about) continue;
    const evaluation = await judge(act, about, evaluatorId, n === 1 || n === 2);
    if (n === 1 || n === 2) await object(act, evaluation);
    if (n === 2) await decide(act, evaluation);
  }
}

/** One that is still to be judged went to somebody who does not know its agent. */
async function handOne(centre: Centre, picks: readonly Pick[]): Promise<void> {
  const open = picks.filter((_, n) => n % LEFT_OPEN === LEFT_OPEN - 1);
  const given = open.find(({ evaluatorId }) => evaluatorId === QUALITY_LEAD);
  const to = EVALUATORS.find((id) => id !== QUALITY_LEAD);
  if (!given || !to) return;
  const [draw] = await readRows(
    centre.db,
    'draw',
    `doc->'plan'->>'kind' <> 'targeted' and doc->'plan'->>'leadId' is null
       and doc->'picks' @> jsonb_build_array(jsonb_build_object('interactionId', $1::text)) order by id limit 1`,
    [given.interactionId],
  );
  const args = {
    interactionId: given.interactionId,
    to,
    reason: 'conflict',
    note: '前同事 · Former colleague',
  };
  if (draw) await actIn(centre)(QUALITY_LEAD, 'sample.handOver', { drawId: draw.id, ...args });
}

/** A comparison that has ended: everybody judged the same, and it shows how far they agree. */
async function compare(act: Act, closed: readonly Interaction[]): Promise<void> {
  const units = closed.slice(0, COMPARED);
  if (units.length < 2) return;
  const session = { sessionId: 'demo-comparison', interactionIds: units.map(({ id }) => id) };
  const args = { ...session, scorecardId: cardForAll?.id, evaluatorIds: EVALUATORS };
  await act(QUALITY_LEAD, 'calibration.start', args);
  for (const about of units)
    for (const evaluatorId of EVALUATORS) await judge(act, about, evaluatorId, false, cardForAll);
  await act(QUALITY_LEAD, 'calibration.close', session);
}

/** The first morning's report came the moment before somebody looks; the next one comes when it is due. */
async function report(centre: Centre): Promise<void> {
  // Events of one commit are told apart by their milliseconds, and may be ahead of the clock.
  const [last] = await centre.db.query<{ at: number }>('select max(at) as at from journal');
  const to = Math.max(centre.clock.now(), Number(last?.at ?? 0)) + 1;
  const day = isoDate(dayOf(to));
  await reportOn(
    centre,
    demoQueues.map(({ id: queueId }) => ({ queueId, day, since: to - DAY, to })),
  );
  for (const { id: queueId } of demoQueues)
    await actIn(centre)('wang-hao', 'sample.readReport', { reportId: `${queueId}:${day}` });
}
