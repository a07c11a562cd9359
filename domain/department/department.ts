import { z } from 'zod';
import { bilingualSchema } from '../language.ts';
import { hasRole, type Person } from '../person/person.ts';

/** Who looks into what customers complain of and answers for it: a warehouse, a product team, the payment people. */
export const departmentSchema = z.object({
  id: z.string(),
  name: bilingualSchema,
  /** The partner or other place whose department it is. */
  siteId: z.string().optional(),
});
export type Department = z.infer<typeof departmentSchema>;

type Colleague = Pick<Person, 'roles' | 'departmentIds'>;

const belongsTo = (person: Colleague, departmentId: string | undefined): boolean =>
  departmentId !== undefined && (person.departmentIds ?? []).includes(departmentId);

/** Whether this person investigates for the department. */
export const handlesFor = (person: Colleague, departmentId: string | undefined): boolean =>
  hasRole(person, 'handler', 'approver') && belongsTo(person, departmentId);

/** Whether this person answers for what the department says: its head. */
export const headsDepartment = (person: Colleague, departmentId: string | undefined): boolean =>
  hasRole(person, 'approver') && belongsTo(person, departmentId);
