import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { ScriptMoment } from '../../../domain/script/script.ts';
import type { Instant } from '../../../domain/time.ts';

/** How far a conversation has come: all that customers and colleagues need to know to go on with it. */
export interface Talk {
  /** The customer's turns of the matter, without their "are you there?". */
  turns: number;
  nudges: number;
  /** What the present owner has said since they took it. */
  byOwner: number;
  /** Answers since the customer last spoke; a greeting or "one moment" is none. */
  answers: number;
  holds: number;
  last: { by: 'customer' | 'person'; at: Instant; moment?: ScriptMoment } | undefined;
  /** When somebody took it, or last resumed it. */
  takenAt: Instant;
  promised: boolean;
}

export const noTalk: Talk = {
  turns: 0,
  nudges: 0,
  byOwner: 0,
  answers: 0,
  holds: 0,
  last: undefined,
  takenAt: 0,
  promised: false,
};

const NO_ANSWER: readonly (ScriptMoment | undefined)[] = ['greeting', 'hold'];
const NUDGE = /:nudge\d+$/;

/** Goes on with a talk by one event. */
export function talkOn(talk: Talk, event: JournalEvent): Talk {
  switch (event.type) {
    case 'interaction.accepted':
      return { ...talk, byOwner: 0, takenAt: event.at };
    case 'interaction.held':
      return { ...talk, holds: talk.holds + 1 };
    case 'interaction.resumed':
      return { ...talk, takenAt: event.at };
    case 'callback.promised':
      return { ...talk, promised: true };
    case 'message.posted':
      return said(talk, event);
    default:
      return talk;
  }
}

function said(talk: Talk, event: Extract<JournalEvent, { type: 'message.posted' }>): Talk {
  const { automatic, messageId, script } = event.data;
  if (automatic) return talk;
  if (event.actor.kind === 'customer') {
    const nudge = NUDGE.test(messageId);
    const last = { by: 'customer' as const, at: event.at };
    return {
      ...talk,
      turns: talk.turns + (nudge ? 0 : 1),
      nudges: talk.nudges + (nudge ? 1 : 0),
      answers: 0,
      last,
    };
  }
  const last = { by: 'person' as const, at: event.at, moment: script?.moment };
  const answers = talk.answers + (NO_ANSWER.includes(script?.moment) ? 0 : 1);
  return { ...talk, byOwner: talk.byOwner + 1, answers, last };
}
