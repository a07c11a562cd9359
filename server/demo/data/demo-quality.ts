import { dayOf, isoDate } from '../../../domain/calendar/site-time.ts';
import type { Pick } from '../../../domain/sampling/draw.ts';
import { DAY } from '../../../domain/time.ts';
import type { Centre } from '../../centre/centre.ts';
import { readRows } from '../../db/rows.ts';
import { drawSamples } from '../../jobs/draw-samples.ts';
import { reportOn } from '../../jobs/report-samples.ts';
import { asPerson } from '../city/city-view.ts';
import { demoQueues } from './demo-centre.ts';
import { decide, EVALUATORS, judge, object } from './demo-judgements.ts';

const [QUALITY_LEAD] = EVALUATORS;
const LEAD = 'zhao-min';
/** Of three that were drawn one is left to be judged by whoever looks in. */
const LEFT_OPEN = 3;
const COMPARED = 5;

/** What quality has under way when somebody first looks: plans, judgements in every state, a comparison, a report. */
export async function seedQuality(centre: Centre): Promise<void> {
  const everyAgent = { kind: 'perAgent', size: 3, strata: ['channel'] };
  const pooled = { kind: 'random', size: 12, strata: ['channel', 'topic'] };
  const lowStars = { kind: 'targeted', size: 5, strata: [], notice: 'lowStars' };
  await plan(centre, QUALITY_LEAD, '每日抽检 · Daily sample', everyAgent);
  await plan(centre, QUALITY_LEAD, '随机抽检 · Pooled sample', pooled);
  await plan(centre, QUALITY_LEAD, '低分回看 · Low stars', lowStars);
  await plan(centre, LEAD, '主管抽查 · Lead’s check', { kind: 'random', size: 3, strata: ['shift'] });
  await drawSamples(centre);
  const picks = await drawnForEvaluators(centre);
  await judgeMost(centre, picks);
  await compare(centre, new Set(picks.map(({ interactionId }) => interactionId)));
  await report(centre);
}

const act = (centre: Centre, personId: string, name: string, args: object): Promise<unknown> =>
  centre.mutate({ name, args }, asPerson(personId));

const plan = (centre: Centre, personId: string, name: string, content: object): Promise<unknown> =>
  act(centre, personId, 'sample.plan', { planId: centre.random.id(), content: { name, ...content } });

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
async function judgeMost(centre: Centre, picks: readonly Pick[]): Promise<void> {
  const judged = picks.filter((_, n) => n % LEFT_OPEN !== LEFT_OPEN - 1);
  for (const [n, pick] of judged.entries()) {
    const evaluation = await judge(centre, pick, pick.evaluatorId);
    if (n === 1 || n === 2) await object(centre, evaluation);
    if (n === 2) await decide(centre, evaluation);
  }
}

/** A comparison that has ended: everybody judged the same, and it shows how far they agree. */
async function compare(centre: Centre, drawn: ReadonlySet<string>): Promise<void> {
  const closed = await readRows(
    centre.db,
    'interaction',
    `state = 'closed' and owner_id is not null and source = 'live' order by closed_at`,
  );
  const units = closed.filter(({ id }) => !drawn.has(id)).slice(0, COMPARED);
  if (units.length < 2) return;
  const session = { sessionId: centre.random.id(), interactionIds: units.map(({ id }) => id) };
  const args = { ...session, scorecardId: 'service-quality', evaluatorIds: EVALUATORS };
  await act(centre, QUALITY_LEAD, 'calibration.start', args);
  for (const { id: interactionId, ownerId: agentId } of units)
    for (const evaluatorId of EVALUATORS)
      if (agentId) await judge(centre, { interactionId, agentId }, evaluatorId);
  await act(centre, QUALITY_LEAD, 'calibration.close', session);
}

/** The first morning's report came the moment before somebody looks; the next one comes when it is due. */
async function report(centre: Centre): Promise<void> {
  const to = centre.clock.now() + 1;
  const day = isoDate(dayOf(to));
  await reportOn(
    centre,
    demoQueues.map(({ id: queueId }) => ({ queueId, day, since: to - DAY, to })),
  );
  for (const { id: queueId } of demoQueues)
    await act(centre, 'wang-hao', 'sample.readReport', { reportId: `${queueId}:${day}` });
}
