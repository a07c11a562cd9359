import { inForce } from '../../../domain/evaluation/in-force.ts';
import type { Answer, Answers } from '../../../domain/evaluation/scorecard.ts';
import { scorecardSchema } from '../../../domain/evaluation/scorecard.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import scorecards from '../../../resources/default-centre/scorecards.json' with { type: 'json' };
import { chanceOf } from '../city/dice.ts';

/** The demo’s evaluators; the first leads quality. */
export const EVALUATORS = ['sun-jie', 'he-jing'] as const;

const cards = scorecards.map((one) => scorecardSchema.parse(one));

/** The card that comparisons are made with. */
export const cardForAll = inForce(cards);

/** What agents object to here. */
const DISPUTED = 'understanding';

/** Does something as a person, in whatever commit it is part of. */
export type Act = (personId: string, name: string, args: object) => Promise<unknown>;

interface Judged {
  evaluationId: string;
  about: Interaction;
  agentId: string;
  evaluatorId: string;
  english: boolean;
}

/** Judges one interaction by the card of its kind, unless told by which, alike at every start: most of it well, some of it in part, a little of it not. */
export async function judge(
  act: Act,
  about: Interaction,
  evaluatorId: string,
  disputed = false,
  card = inForce(cards, about.kind),
): Promise<Judged> {
  const { id: interactionId, ownerId: agentId = '' } = about;
  const english = about.language === 'en';
  const criteria = card?.sections.flatMap((section) => section.criteria) ?? [];
  const evaluationId = `demo-${interactionId}-${evaluatorId}`;
  const answers: Answers = Object.fromEntries(
    criteria.map(({ id, critical }) => [
      id,
      critical ? 1 : answerOf(agentId, interactionId, id, evaluatorId),
    ]),
  );
  if (disputed) answers[DISPUTED] = 0.5;
  const weakest =
    criteria.find(({ id }) => answers[id] === 0) ?? criteria.find(({ id }) => answers[id] === 0.5);
  const comment = weakest
    ? english
      ? `Clear and kind. To work on: ${weakest.name.en.toLowerCase()}.`
      : `清楚、友善；可改进：${weakest.name['zh-CN']}。`
    : english
      ? 'Exemplary from the first line to the last.'
      : '从问候到道别都很到位。';
  const content = { evaluationId, interactionId, scorecardId: card?.id, agentId, answers, comment };
  await act(evaluatorId, 'evaluation.save', { ...content, basedOn: null });
  await act(evaluatorId, 'evaluation.release', { evaluationId });
  return { evaluationId, about, agentId, evaluatorId, english };
}

/** How well somebody does is theirs; each evaluator sees it a little in their own way. */
function answerOf(agentId: string, interactionId: string, criterionId: string, evaluatorId: string): Answer {
  const skill = 0.68 + 0.24 * chanceOf('skill', agentId);
  const done = chanceOf('done', interactionId, criterionId);
  const seen = done + 0.12 * (chanceOf('seen', evaluatorId, interactionId, criterionId) - 0.5);
  return seen < skill ? 1 : seen < skill + 0.2 ? 0.5 : 0;
}

/** Its agent objects. */
export async function object(act: Act, { evaluationId, about, agentId, english }: Judged): Promise<void> {
  const reason = english ? 'I confirmed it in my second message.' : '我在第二条消息里已经确认过。';
  const moments = [about.firstHumanAt ?? about.arrivedAt];
  const disputes = [{ criterionId: DISPUTED, reason, moments }];
  await act(agentId, 'evaluation.dispute', { evaluationId, disputes });
}

/** Whoever did not judge it first decides. */
export async function decide(act: Act, { evaluationId, evaluatorId, english }: Judged): Promise<void> {
  const other = EVALUATORS.find((id) => id !== evaluatorId) ?? EVALUATORS[0];
  const why = english ? 'True: it is there, in other words.' : '属实，换了说法确认过。';
  const decisions = [{ criterionId: DISPUTED, answer: 1, reason: why }];
  await act(other, 'evaluation.decide', { evaluationId, decisions });
}
