import { z } from 'zod';
import { defineMutator, interactionStream } from './mutator.ts';

/** A mail service, or the adapter of a channel that was added, has taken what we wrote, or will not; said once. */
export const fate = defineMutator({
  args: z.object({
    messageId: z.string(),
    reason: z.string().max(500).optional(),
    /** By what it went: mail says so beside the message. */
    by: z.literal('mail').optional(),
  }),
  by: ['system'],
  run(rows, { messageId, reason, by }) {
    const told = rows.get('disclosure', messageId);
    if (told?.state === 'sending') {
      const data = { disclosureId: messageId, ...(reason !== undefined && { reason }) };
      return [{ stream: { kind: 'customer', id: told.customerId }, type: 'disclosure.ended', data }];
    }
    if (rows.get('productreport', messageId)?.state === 'sending') {
      const data = { reportId: messageId, ...(reason !== undefined && { reason }) };
      const stream = { kind: 'config' as const, id: `product-report:${messageId}` };
      return [{ stream, type: 'productReport.ended', data }];
    }
    const message = rows.get('message', messageId);
    if (!message || message.deliveredAt !== undefined || message.failed) return [];
    const stream = interactionStream(message.interactionId);
    return reason === undefined
      ? [{ stream, type: 'message.delivered', data: { messageId, ...(by && { by }) } }]
      : [{ stream, type: 'message.failed', data: { messageId, reason } }];
  },
});
