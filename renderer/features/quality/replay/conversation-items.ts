import type { Mark } from '../../../../domain/replay/marks.ts';
import type { ReplayMessage, Timeline } from '../../../../domain/replay/timeline.ts';
import type { Instant } from '../../../../domain/time.ts';

/** What stands in the conversation: something said, or something that happened between the words. */
export type ConversationItem =
  | { kind: 'message'; id: string; at: Instant; message: ReplayMessage; ungreeted: boolean }
  | { kind: 'mark'; id: string; at: Instant; mark: Mark };

const between: readonly Mark['kind'][] = [
  'state',
  'hold',
  'transfer',
  'turnedDown',
  'escalated',
  'callback',
  'survey',
];

/** Messages with the turns between them, in order. Clocks and scripts are shown elsewhere. */
export function conversationItems({ messages, marks }: Timeline): ConversationItem[] {
  const ungreeted = new Set(
    marks.flatMap((mark) => (mark.kind === 'missingGreeting' ? [mark.messageId] : [])),
  );
  const turns = marks.filter(
    (mark) => between.includes(mark.kind) || (mark.kind === 'clock' && mark.edge === 'breach'),
  );
  // Words come before the turn they announce: the reason of a hand-over is told first.
  const items: ConversationItem[] = [
    ...messages.map((message) => ({
      kind: 'message' as const,
      id: message.id,
      at: message.at,
      message,
      ungreeted: ungreeted.has(message.id),
    })),
    ...turns.map((mark) => ({ kind: 'mark' as const, id: mark.id, at: mark.at, mark })),
  ];
  return items.sort((a, b) => a.at - b.at);
}
