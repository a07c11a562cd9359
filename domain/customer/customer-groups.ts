import { z } from 'zod';
import { bilingualSchema } from '../language.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Customer } from './customer.ts';

/** Whoever nobody has called anything else. This type is always there. */
export const ORDINARY = 'ordinary';

/** There is one table of who serves whom. */
export const CUSTOMER_GROUPS = 'groups';

const id = z.string().regex(/^[\w-]{1,64}$/);
const customerTypeSchema = z.object({ id, name: bilingualSchema });
export type CustomerType = z.infer<typeof customerTypeSchema>;

/** For each type of customer and each queue they come to, the queue whose people serve them; where nothing stands, that very queue. */
export const groupsDraftSchema = z.object({
  types: z.array(customerTypeSchema).max(20),
  served: z.record(id, z.record(id, id)),
  reason: z.string().max(500),
});
export type GroupsDraft = z.infer<typeof groupsDraftSchema>;

export const customerGroupsSchema = groupsDraftSchema.extend({
  id: z.string(),
  /** How often it was set; what somebody set meanwhile is never lost. */
  version: z.number().int().min(1),
  by: z.string(),
  at: z.number().int(),
});
export type CustomerGroups = z.infer<typeof customerGroupsSchema>;

type Table = Pick<GroupsDraft, 'types' | 'served'>;

/** The type somebody is served as: a type that has been taken away since is none. */
export const typeOf = ({ types }: Table, customer: Pick<Customer, 'customerType'> | undefined): string =>
  types.find((one) => one.id === customer?.customerType)?.id ?? ORDINARY;

/** The queue whose people serve a type of customer that comes to a queue (C-014). */
export const groupFor = ({ served }: Table, typeId: string, queueId: string): string =>
  served[typeId]?.[queueId] ?? queueId;

const NAME_LIMIT = 30;

/** Every type has a name in both languages, the ordinary one stays, and a change says why. */
export function groupsProblems({ types, reason }: GroupsDraft): FieldProblem[] {
  const problems: FieldProblem[] = types.flatMap(({ id: typeId, name }) =>
    (['zh-CN', 'en'] as const).flatMap((language): FieldProblem[] => {
      const text = name[language].trim();
      const problem = !text ? 'required' : text.length > NAME_LIMIT ? 'tooLong' : undefined;
      return problem ? [{ field: `${typeId}.${language}`, problem }] : [];
    }),
  );
  const ids = types.map((one) => one.id);
  if (!ids.includes(ORDINARY) || new Set(ids).size < ids.length)
    problems.push({ field: 'types', problem: 'invalid' });
  if (!reason.trim()) problems.push({ field: 'reason', problem: 'required' });
  return problems;
}

/** The table without what says nothing: cells of types that are gone, and those of a queue that serves its own. */
export const tidyServed = ({ types, served }: Table): GroupsDraft['served'] =>
  Object.fromEntries(
    types.flatMap(({ id: typeId }) => {
      const cells = Object.entries(served[typeId] ?? {}).filter(([from, to]) => from !== to);
      return cells.length ? [[typeId, Object.fromEntries(cells)]] : [];
    }),
  );
