import type { Interaction } from '../interaction/interaction.ts';
import type { Queue } from '../queue/queue.ts';
import { clocksOf } from '../sla/clocks.ts';
import type { Duration, Instant } from '../time.ts';
import type { Answer, Answers, Fact, Scorecard } from './scorecard.ts';

/** What the journal knows about a criterion: the answer, and what shows it. */
export interface KnownFact {
  answer: Answer;
  /** When it was met or missed. */
  at?: Instant;
  /** How long it took, and how long it might have taken. */
  took?: Duration;
  limit?: Duration;
}

/** What the journal says; a criterion that it answers is filled in and not for anybody to change (C-156). */
export function factOf(fact: Fact, interaction: Interaction, queue: Queue): KnownFact {
  switch (fact) {
    case 'greeting':
      return interaction.firstHumanAt === undefined
        ? { answer: 'notApplicable' }
        : { answer: interaction.flags.includes('noGreeting') ? 0 : 1, at: interaction.firstHumanAt };
    case 'firstAnswer':
      return firstAnswer(interaction, queue);
    case 'handover':
      return handover(interaction);
  }
}

function firstAnswer(interaction: Interaction, queue: Queue): KnownFact {
  const end = interaction.closedAt ?? interaction.firstHumanAt ?? interaction.arrivedAt;
  const clock = clocksOf(interaction, queue, end).find(({ id }) => id === 'firstAnswerHuman');
  if (!clock || (clock.state !== 'met' && clock.state !== 'missed' && clock.state !== 'breached'))
    return { answer: 'notApplicable' };
  const at = clock.stoppedAt ?? clock.dueAt;
  const took = at - clock.startedAt;
  return { answer: clock.state === 'met' ? 1 : 0, at, took, limit: clock.dueAt - clock.startedAt };
}

/** The last hand-over: whether it said everything, and whether whoever took it had read that (C-079). */
function handover({ handover, transferCount }: Interaction): KnownFact {
  if (transferCount === 0 || !handover) return { answer: 'notApplicable' };
  const { summary, tried, expectation, readAt, requestedAt } = handover;
  const complete = [summary, tried, expectation].every((text) => text.trim() !== '');
  return { answer: complete ? (readAt === undefined ? 0.5 : 1) : 0, at: readAt ?? requestedAt };
}

/** The answers with what the journal knows put in its place, whatever was typed there. */
export function withFacts(
  card: Scorecard,
  answers: Answers,
  interaction: Interaction,
  queue: Queue | undefined,
): Answers {
  const filled = { ...answers };
  if (!queue) return filled;
  for (const { criteria } of card.sections)
    for (const { id, fact } of criteria) if (fact) filled[id] = factOf(fact, interaction, queue).answer;
  return filled;
}
