import { z } from 'zod';
import {
  CUSTOMER_GROUPS,
  groupsDraftSchema,
  groupsProblems,
  tidyServed,
} from '../../domain/customer/customer-groups.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

/** Sets whose people serve which type of customer (C-014). `basedOn` is the version it began from, 0 for none. */
export const set = defineMutator({
  args: z.object({ basedOn: z.number().int().min(0), draft: groupsDraftSchema }),
  by: ['person'],
  run(rows, { basedOn, draft }, context) {
    actingPerson(rows, context, 'teamLead', 'admin');
    refuseUnless(basedOn === (rows.get('customergroups', CUSTOMER_GROUPS)?.version ?? 0), 'changedMeanwhile');
    refuseProblems(groupsProblems(draft));
    const served = tidyServed(draft);
    for (const cells of Object.values(served))
      for (const queueId of Object.entries(cells).flat())
        refuseUnless(rows.get('queue', queueId), 'notFound');
    const types = draft.types.map(({ id, name }) => ({
      id,
      name: { 'zh-CN': name['zh-CN'].trim(), en: name.en.trim() },
    }));
    const data = { types, served, reason: draft.reason.trim() };
    return [{ stream: { kind: 'config', id: 'customerGroups' }, type: 'customerGroups.set', data }];
  },
});
