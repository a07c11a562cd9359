import { z } from 'zod';
import { correctionContentSchema } from '../../../domain/correction/correction.ts';
import { scorecardSchema } from '../../../domain/evaluation/scorecard.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { RowChange } from '../../../domain/journal/rows.ts';
import { problemSteps } from '../../../domain/problem/machine.ts';
import { problemContentSchema } from '../../../domain/problem/problem.ts';
import { DAY, HOUR, type Instant } from '../../../domain/time.ts';
import scorecards from '../../../resources/default-centre/scorecards.json' with { type: 'json' };
import improvement from '../../../resources/demo/improvement.json' with { type: 'json' };
import type { Centre } from '../../centre/centre.ts';
import { readRows } from '../../db/rows.ts';
import { asPerson } from '../city/city-view.ts';
import { MemoryCentre } from '../city/memory-centre.ts';

const problemSchema = problemContentSchema.extend({
  id: z.string(),
  by: z.string(),
  hoursAgo: z.number(),
  caseIds: z.array(z.string()),
  steps: z.array(
    z.object({
      by: z.string(),
      step: z.enum(problemSteps),
      ownerId: z.string().optional(),
      text: z.string(),
      hoursAgo: z.number(),
    }),
  ),
});
const actionSchema = correctionContentSchema
  .pick({ title: true, ownerId: true, metric: true, target: true })
  .extend({ id: z.string(), note: z.string() });

/** What the demo's library of problems has in it: from what its customers complain of, at different stages. */
export function demoProblems(
  rows: readonly RowChange[],
  cases: readonly JournalEvent[],
  now: Instant,
): JournalEvent[] {
  const centre = new MemoryCentre(`demo-problems-${now}`);
  centre.rows.apply(rows);
  centre.rows.play(cases);
  for (const one of z.array(problemSchema).parse(improvement.problems)) {
    const { id: problemId, by, hoursAgo, caseIds, steps, ...content } = one;
    const at = now - hoursAgo * HOUR;
    centre.mutate({ name: 'problem.report', args: { problemId, content } }, asPerson(by), at);
    for (const id of caseIds)
      centre.mutate(
        { name: 'problem.link', args: { problemId, about: { kind: 'case', id } } },
        asPerson(by),
        at,
      );
    for (const { by, step, hoursAgo, ...form } of steps)
      centre.mutate(
        { name: 'problem.step', args: { problemId, step, form } },
        asPerson(by),
        now - hoursAgo * HOUR,
      );
  }
  return centre.events;
}

/** Made and done so long ago, in days, that the weeks behind the demo say whether they helped. */
const MADE = 32;
const DONE = 31;

/** Corrective actions whose effect is measured from the demo's own figures. */
export function demoActions(rows: readonly RowChange[], now: Instant): JournalEvent[] {
  const centre = new MemoryCentre(`demo-actions-${now}`);
  centre.rows.apply(rows);
  const [queue] = centre.rows.all('queue');
  for (const { id: correctionId, note, ...action } of z.array(actionSchema).parse(improvement.corrections)) {
    const content = { ...action, queueId: queue?.id, dueAt: now - DONE * DAY };
    const lead = asPerson('zhao-min');
    centre.mutate({ name: 'correction.make', args: { correctionId, content } }, lead, now - MADE * DAY);
    const done = { name: 'correction.done', args: { correctionId, note } };
    centre.mutate(done, asPerson(action.ownerId), now - DONE * DAY);
  }
  return centre.events;
}

const MISSED = 'closing';

/** Three evaluations in which one agent missed the same thing: they propose a talk. */
export async function seedMisses(centre: Centre): Promise<void> {
  const [card] = scorecards.map((one) => scorecardSchema.parse(one));
  const agentId = 'wang-hao';
  const served = await readRows(
    centre.db,
    'interaction',
    `state = 'closed' and owner_id = $1 order by closed_at desc limit 3`,
    [agentId],
  );
  if (!card) return;
  const criteria = card.sections.flatMap((section) => section.criteria.map(({ id }) => id));
  const answers = Object.fromEntries(criteria.map((id) => [id, id === MISSED ? 0 : 1]));
  for (const { id: interactionId, language } of served) {
    const evaluationId = centre.random.id();
    const comment = language === 'en' ? 'It ended without a word of thanks.' : '结束时没有致谢与道别。';
    const args = {
      evaluationId,
      interactionId,
      scorecardId: card.id,
      agentId,
      answers,
      comment,
      basedOn: null,
    };
    const evaluator = asPerson('sun-jie');
    await centre.mutate({ name: 'evaluation.save', args }, evaluator);
    await centre.mutate({ name: 'evaluation.release', args: { evaluationId } }, evaluator);
  }
}
