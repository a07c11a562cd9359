import { z } from 'zod';
import { type Bilingual, bilingualSchema } from '../language.ts';
import type { Role } from '../person/person.ts';
import type { FieldProblem } from '../refusal.ts';

/** `partner`: another company that serves for us, `branch`: another place of our own. */
export const siteKindSchema = z.enum(['partner', 'branch']);
export type SiteKind = z.infer<typeof siteKindSchema>;

/**
 * A partner, or another place of the centre's. Its people, queues and departments carry its id; they see and handle what is
 * theirs and nothing else (C-003). Who carries none is of the house.
 */
export const siteSchema = z.object({ id: z.string(), kind: siteKindSchema, name: bilingualSchema });
export type Site = z.infer<typeof siteSchema>;

/** What a site is made of: everything that is to be its own. */
export const siteContentSchema = siteSchema.omit({ id: true }).extend({
  personIds: z.array(z.string()).max(500),
  queueIds: z.array(z.string()).max(200),
  departmentIds: z.array(z.string()).max(200),
});
export type SiteContent = z.infer<typeof siteContentSchema>;

/** What people of a site may be there for: the rest looks at the whole centre, or decides for it. */
export const ROLES_OF_SITES: readonly Role[] = ['agent', 'teamLead', 'handler', 'approver'];

const NAME_LIMIT = 60;

export function siteNameProblems(name: Bilingual): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [language, text] of Object.entries(name)) {
    if (!text.trim()) problems.push({ field: `name.${language}`, problem: 'required' });
    if (text.length > NAME_LIMIT) problems.push({ field: `name.${language}`, problem: 'tooLong' });
  }
  return problems;
}

/** Something of one site, or of the house. */
interface OfSite {
  siteId?: string | undefined;
}

interface Colleague extends OfSite {
  roles: readonly Role[];
  queueIds: readonly string[];
  departmentIds?: readonly string[] | undefined;
}

/** What keeps somebody from working for their site: a role that it does not have, or a queue or department that is not its own. */
export function colleagueProblems(
  { siteId, roles, queueIds, departmentIds = [] }: Colleague,
  siteOf: (entity: 'queue' | 'department', id: string) => string | undefined,
): FieldProblem[] {
  if (siteId === undefined) return [];
  const problems: FieldProblem[] = [];
  if (!roles.every((role) => ROLES_OF_SITES.includes(role)))
    problems.push({ field: 'roles', problem: 'invalid' });
  if (!queueIds.every((id) => siteOf('queue', id) === siteId))
    problems.push({ field: 'queueIds', problem: 'invalid' });
  if (!departmentIds.every((id) => siteOf('department', id) === siteId))
    problems.push({ field: 'departmentIds', problem: 'invalid' });
  return problems;
}
