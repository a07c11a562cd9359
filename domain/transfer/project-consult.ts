import type { Interaction } from '../interaction/interaction.ts';
import type { EventOf, JournalEvent } from '../journal/event.ts';
import { CONSULT_LINES, type Consult } from './consult.ts';

/** Keeps the private thread of an interaction, as far as it is still of use to those in it. */
export function nextConsult(row: Interaction, event: JournalEvent): Interaction {
  if (event.type === 'consult.asked') return { ...row, consult: asked(event) };
  const { consult } = row;
  switch (event.type) {
    case 'consult.said': {
      const { consultId, lineId, text } = event.data;
      return consult?.id === consultId ? { ...row, consult: withLine(consult, event, lineId, text) } : row;
    }
    case 'consult.answered': {
      const { consultId, willing, text } = event.data;
      if (consult?.id !== consultId) return row;
      const answered = { ...consult, state: willing ? 'willing' : 'declined', answeredAt: event.at } as const;
      return { ...row, consult: text ? withLine(answered, event, event.id, text) : answered };
    }
    case 'consult.left':
      if (consult?.id !== event.data.consultId) return row;
      // Whoever asked puts it away; a colleague who goes is missed.
      return { ...row, consult: event.actor.id === consult.byId ? undefined : { ...consult, state: 'left' } };
    default:
      return row;
  }
}

function asked(event: EventOf<'consult.asked'>): Consult {
  const { consultId, ...form } = event.data;
  return { ...form, id: consultId, byId: event.actor.id, askedAt: event.at, state: 'asked', lines: [] };
}

const withLine = (consult: Consult, event: JournalEvent, id: string, text: string): Consult => ({
  ...consult,
  lines: [...consult.lines, { id, byId: event.actor.id, at: event.at, text }].slice(-CONSULT_LINES),
});
