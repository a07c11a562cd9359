import { openMsBetween } from '../calendar/opening-hours.ts';
import type { SurveyAnswers } from '../feedback/survey-form.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Queue } from '../queue/queue.ts';
import { DAY, type Duration, HOUR, type Instant } from '../time.ts';
import { handleMs, isHandled } from './aht.ts';
import { isAnswered } from './leg-outcome.ts';
import type { Sums } from './measures.ts';
import type { Story } from './story.ts';

/** Coming back about the same topic within so long is what reopens a matter: exactly then is still within. */
export const REOPENED_WITHIN: Duration = 72 * HOUR;

export const arrivalSums = ({ kind }: Interaction): Sums => ({
  arrived: 1,
  ...(kind === 'complaint' && { complaints: 1 }),
});

/** Both clocks of the first answer, kept apart; undefined when the customer wrote nothing. */
export function firstMessageSums(row: Interaction, queue: Queue | undefined): Sums | undefined {
  const asked = row.firstCustomerMessageAt;
  if (asked === undefined) return undefined;
  const sums: Sums = {};
  if (row.firstHumanAt !== undefined) {
    const answered = Math.max(asked, row.firstHumanAt);
    sums.firstResponses = 1;
    sums.firstResponseMs = answered - asked;
    sums.firstResponseOpenMs = queue ? openMsBetween(queue.hours, asked, answered) : answered - asked;
  }
  if (row.firstAutoAt !== undefined) {
    sums.firstAutos = 1;
    sums.firstAutoMs = Math.max(0, row.firstAutoAt - asked);
  }
  return sums;
}

/** What an interaction adds by its end; undefined while it is open, and when the customer gave up. */
export function closeSums({ interaction, legs, consulted, next }: Story): Sums | undefined {
  const { state, closedAt, transferCount, solved, kind } = interaction;
  if (state !== 'closed' || closedAt === undefined) return undefined;
  const cameBack = (at: Instant | undefined, within: Duration) => at !== undefined && at <= closedAt + within;
  const sums: Sums = {};
  const routine = kind === undefined || kind === 'inquiry';
  if (legs.some(isAnswered)) {
    sums.interactionsHandled = 1;
    sums.interactionHandleMs = legs.filter(isHandled).reduce((sum, leg) => sum + handleMs(leg), 0);
    if (transferCount > 0) sums.transferred = 1;
    if ((interaction.consulted ?? []).length > 0) sums.lookedUp = 1;
    if (!cameBack(next.sameTopic, 7 * DAY)) sums.once7d = 1;
    if (!cameBack(next.any, 72 * HOUR)) sums.onceAny72h = 1;
    if (!cameBack(next.sameTopic, 30 * DAY)) sums.once30d = 1;
    if (routine) sums.routine = 1;
    if (routine && transferCount === 0 && !consulted) sums.independent = 1;
  }
  // Only a wrap-up says whether it was solved; what came in from elsewhere without one is not judged.
  if (solved !== undefined) {
    sums.judged = 1;
    if (solved && !cameBack(next.sameTopic, REOPENED_WITHIN)) sums.resolved = 1;
  }
  return sums;
}

/** A skipped survey is no answer; a customer answers by stars. */
export function surveySums({ survey }: Interaction): Sums | undefined {
  if (!survey) return undefined;
  if (survey.stars === undefined) return { surveysOffered: 1 };
  const praised = survey.stars === 5 && (survey.text ?? '').trim() !== '';
  return {
    surveysOffered: 1,
    surveysAnswered: 1,
    ...(survey.stars >= 4 && { satisfied: 1 }),
    ...(praised && { praised: 1 }),
    ...answerSums(survey.answers ?? {}),
  };
}

/** Of ten 9 and 10 recommend, 0 to 6 do not; of five 4 and 5 were content (C-169). What was left out is no answer. */
function answerSums({ recommend, effort, care }: SurveyAnswers): Sums {
  const net = recommend === undefined ? 0 : recommend >= 9 ? 1 : recommend <= 6 ? -1 : 0;
  return {
    ...(recommend !== undefined && { recommendAnswers: 1, recommendNet: net }),
    ...(effort !== undefined && { effortAnswers: 1, easy: Number(effort >= 4) }),
    ...(care !== undefined && { careAnswers: 1, caredFor: Number(care >= 4) }),
  };
}
