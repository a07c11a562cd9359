import type { Mark } from '../../../../domain/replay/marks.ts';
import type { ReplayMessage, Timeline } from '../../../../domain/replay/timeline.ts';
import type { Instant } from '../../../../domain/time.ts';

/** What stands in the conversation: something said, or something that happened between the words. */
export type ConversationItem =
  | { kind: 'message'; id: string; at: Instant; message: ReplayMessage; ungreeted: boolean }
  | { kind: 'mark'; id: string; at: Instant; mark: Mark };

/** Scripts and missing greetings are noted under their message; clocks have their own place unless they ran out. */
const standsBetween = (mark: Mark): boolean =>
  mark.kind === 'clock'
    ? mark.edge === 'breach'
    : mark.kind !== 'script' && mark.kind !== 'missingGreeting' && mark.kind !== 'gap';

/** Messages with the turns between them, in the order of the timeline. */
export function conversationItems({ messages, marks }: Timeline): ConversationItem[] {
  const said = new Map(messages.map((message) => [message.id, message]));
  const ungreeted = new Set(
    marks.flatMap((mark) => (mark.kind === 'missingGreeting' ? [mark.messageId] : [])),
  );
  return marks.filter(standsBetween).flatMap((mark): ConversationItem[] => {
    if (mark.kind !== 'message') return [{ kind: 'mark', id: mark.id, at: mark.at, mark }];
    const message = said.get(mark.messageId);
    const { id, at } = mark;
    return message ? [{ kind: 'message', id, at, message, ungreeted: ungreeted.has(message.id) }] : [];
  });
}
