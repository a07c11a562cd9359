import { z } from 'zod';
import type { Case } from '../../domain/case/case.ts';
import { deliveryCallsFor } from '../../domain/case/delivery.ts';
import { type Interaction, isOpen } from '../../domain/interaction/interaction.ts';
import { MESSAGE_LIMIT } from '../../domain/interaction/message.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { isAskedInWriting } from '../../domain/queue/abilities.ts';
import { caseId, caseOf, caseStream } from './case-row.ts';
import { defineMutator, interactionStream } from './mutator.ts';

/** The conversation in which the customer can still be written to, if there is one. */
function openTalk(rows: RowReader, { interactionIds: [id] }: Case): Interaction | undefined {
  const interaction = id === undefined ? undefined : rows.get('interaction', id);
  return interaction && isAskedInWriting(interaction.channel) && isOpen(interaction)
    ? interaction
    : undefined;
}

/**
 * Tries once more to get the last word to the customer: a notice with a fresh link, in the conversation. After three of
 * them, or a day where there is no conversation, whoever answers for the case tells the customer by another way (C-107).
 */
export const knock = defineMutator({
  args: z.object({ caseId, text: z.string().max(MESSAGE_LIMIT) }),
  by: ['system'],
  run(rows, { caseId: id, text }, { now }) {
    const row = caseOf(rows, id);
    const talk = openTalk(rows, row);
    const call = deliveryCallsFor(row, now, talk !== undefined);
    if (call === undefined) return [];
    const stream = caseStream(id);
    if (call === 'giveUp' || !talk) return [{ stream, type: 'case.undelivered', data: {} }];
    const messageId = `${row.delivery?.messageId}:again:${row.delivery?.tries.length}`;
    const data = { messageId, text, automatic: true };
    return [
      { stream, type: 'case.knocked', data: {} },
      { stream: interactionStream(talk.id), type: 'message.posted', data },
    ];
  },
});

/** The customer's page has shown the message by which the last word went. */
export const deliver = defineMutator({
  args: z.object({ caseId }),
  by: ['system'],
  run(rows, { caseId: id }) {
    const { delivery } = caseOf(rows, id);
    if (!delivery || delivery.proved) return [];
    const shown = rows.get('message', delivery.messageId)?.deliveredAt !== undefined;
    return shown ? [{ stream: caseStream(id), type: 'case.delivered', data: {} }] : [];
  },
});
