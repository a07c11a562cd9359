import { z } from 'zod';
import type { Actor } from '../../../domain/journal/event.ts';
import { HOUR, SECOND } from '../../../domain/time.ts';
import { maskText } from '../mask.ts';
import { pseudonym, stableId } from '../stable-id.ts';
import type { TranscriptReader } from './conversation.ts';

const dialogueSchema = z.object({
  'sys-usr': z.tuple([z.number(), z.number()]).optional(),
  goal: z.array(z.tuple([z.number(), z.string()]).rest(z.unknown())).optional(),
  messages: z.array(z.object({ role: z.enum(['usr', 'sys']), content: z.string() })),
});

// These dialogues have no times. Somewhere on the calendar they must lie.
const START = Date.parse('2020-01-01T09:00:00+08:00');
const BETWEEN_MESSAGES = 20 * SECOND;

/** A dialogue in which somebody is served through a task, typed by two people. */
export const taskDialogue: TranscriptReader = (content, { key }, place) => {
  const dialogue = dialogueSchema.parse(content);
  const id = key ?? String(place);
  const [server, customer] = dialogue['sys-usr'] ?? [0, 0];
  const agent: Actor = { kind: 'person', id: `import:task-dialogue:${server}` };
  const asker: Actor = { kind: 'customer', id: stableId('task-dialogue', 'customer', String(customer)) };
  const topics = new Set(dialogue.goal?.map(([, domain]) => domain));
  const first = START + place * HOUR;
  return {
    interactionId: stableId('task-dialogue', id),
    customerId: asker.id,
    customerName: pseudonym('task-dialogue', String(customer)),
    language: 'zh-CN',
    topic: [...topics].join('、') || undefined,
    turns: dialogue.messages.map(({ role, content: text }, i) => ({
      by: role === 'sys' ? agent : asker,
      text: maskText(text),
      at: first + i * BETWEEN_MESSAGES,
    })),
  };
};
