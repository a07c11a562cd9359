import { z } from 'zod';
import { foundSchema } from '../../privacy/rights/erase-found.ts';
import { doneSchema, identityProofSchema, rightsRequestSchema } from '../../privacy/rights/rights-request.ts';
import { channelSchema } from '../../queue/channel.ts';

const { shape } = rightsRequestSchema;
const of = z.object({ requestId: z.string() });

/** What becomes of what a customer asks for by right; the stream is the customer’s (C-249). */
export const rightsEvents = {
  'rights.received': of.extend({
    right: shape.right,
    customerName: shape.customerName,
    words: shape.words,
    answerTo: shape.answerTo,
    purposes: shape.purposes,
    interactionId: shape.interactionId,
    channel: shape.channel,
    dueAt: shape.dueAt,
  }),
  'rights.checked': of.extend({ how: identityProofSchema, passed: z.boolean() }),
  'rights.decided': of.extend({ granted: z.boolean(), reason: z.string() }),
  /** Somebody made a file of what is kept of the customer. */
  'rights.copied': of,
  'rights.carriedOut': of.extend(doneSchema.shape),
  'rights.told': of.extend({ channel: channelSchema }),
  /** Everything that these rows said of the customer is taken out; what is counted stays. */
  'customer.erased': of.extend({ customerIds: foundSchema.shape.customerIds, rows: foundSchema.shape.rows }),
} as const;
