import type { Answers } from '../../../domain/evaluation/scorecard.ts';
import { scorecardSchema } from '../../../domain/evaluation/scorecard.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import scorecards from '../../../resources/default-centre/scorecards.json' with { type: 'json' };
import type { Centre } from '../../centre/centre.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { asPerson } from '../city/city-view.ts';

const EVALUATOR = 'sun-jie';
const SECOND = 'he-jing';
const LEAD = 'zhao-min';
const AGENTS = ['li-wen', 'wang-hao', 'chen-si'] as const;

/** What quality has under way when somebody first looks: plans, and evaluations in different states. */
export async function seedQuality(centre: Centre): Promise<void> {
  await plan(centre, EVALUATOR, '每日抽检 · Daily sample', {
    kind: 'perAgent',
    size: 2,
    strata: ['channel'],
  });
  await plan(centre, EVALUATOR, '低分回看 · Low stars', {
    kind: 'targeted',
    size: 5,
    strata: [],
    notice: 'lowStars',
  });
  await plan(centre, LEAD, '主管抽查 · Lead’s check', { kind: 'random', size: 3, strata: ['shift'] });
  for (const [n, agentId] of AGENTS.entries()) {
    const [about] = await readRows(
      centre.db,
      'interaction',
      `state = 'closed' and owner_id = $1 order by closed_at limit 1`,
      [agentId],
    );
    if (about) await judge(centre, about, n);
  }
}

const act = (centre: Centre, personId: string, name: string, args: object): Promise<unknown> =>
  centre.mutate({ name, args }, asPerson(personId));

const plan = (centre: Centre, personId: string, name: string, content: object): Promise<unknown> =>
  act(centre, personId, 'sample.plan', { planId: centre.random.id(), content: { name, ...content } });

/** The first waits for its agent, the second is objected to, the third has been decided by somebody else. */
async function judge(centre: Centre, about: Interaction, n: number): Promise<void> {
  const [card] = scorecards.map((one) => scorecardSchema.parse(one));
  const agentId = about.ownerId;
  if (!card || !agentId || !(await readRow(centre.db, 'scorecard', card.id))) return;
  const evaluationId = centre.random.id();
  const criteria = card.sections.flatMap((section) => section.criteria.map(({ id }) => id));
  const answers: Answers = Object.fromEntries(criteria.map((id) => [id, id === 'understanding' ? 0.5 : 1]));
  const english = about.language === 'en';
  const content = {
    evaluationId,
    interactionId: about.id,
    scorecardId: card.id,
    agentId,
    answers,
    comment: english ? 'Clear and kind. Confirm the question first.' : '清楚、友善；先复述问题再作答会更好。',
    basedOn: null,
  };
  await act(centre, EVALUATOR, 'evaluation.save', content);
  await act(centre, EVALUATOR, 'evaluation.release', { evaluationId });
  if (n === 0) return;
  const reason = english ? 'I confirmed it in my second message.' : '我在第二条消息里已经确认过。';
  const moments = [about.firstHumanAt ?? about.arrivedAt];
  const disputes = [{ criterionId: 'understanding', reason, moments }];
  await act(centre, agentId, 'evaluation.dispute', { evaluationId, disputes });
  if (n === 1) return;
  const why = english ? 'True: it is there, in other words.' : '属实，换了说法确认过。';
  const decisions = [{ criterionId: 'understanding', answer: 1, reason: why }];
  await act(centre, SECOND, 'evaluation.decide', { evaluationId, decisions });
}
