import { z } from 'zod';
import { groupsDraftSchema } from '../../customer/customer-groups.ts';
import { decisionSchema } from '../../policy/approval.ts';
import { promiseTermsSchema } from '../../sla/service-promise.ts';

/** What customers are promised about time, from a day on (C-019), and whose people serve them (C-014). */
export const promiseEvents = {
  'servicePromise.proposed': promiseTermsSchema.extend({ promiseId: z.string() }),
  'servicePromise.decided': decisionSchema.extend({ promiseId: z.string() }),
  'customerGroups.set': groupsDraftSchema,
} as const;
