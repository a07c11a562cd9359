import { z } from 'zod';
import type { Person } from '../person/person.ts';
import { hasRole } from '../person/person.ts';
import { type Script, scriptContentSchema } from './script.ts';

export const wordingStateSchema = z.enum(['proposed', 'approved', 'returned', 'withdrawn']);
export type WordingState = z.infer<typeof wordingStateSchema>;

/**
 * The record of one version of a script: what it says, who wrote it and who approved it. Its content never changes; what
 * was once approved stays readable.
 */
export const wordingSchema = z.object({
  id: z.string(),
  scriptId: z.string(),
  content: scriptContentSchema,
  /** The version it was written over; 0 for the first. */
  basedOn: z.number().int(),
  state: wordingStateSchema,
  /** From its approval on. */
  version: z.number().int().optional(),
  /** Absent for what the centre was set up with. */
  authorId: z.string().optional(),
  proposedAt: z.number().int(),
  decidedBy: z.string().optional(),
  decidedAt: z.number().int().optional(),
  /** Why it was given back. */
  reason: z.string().optional(),
});
export type Wording = z.infer<typeof wordingSchema>;

/** The number of the newest approved version, in force or to come. 0 when there is none. */
export const newestVersion = (script: Script | undefined): number =>
  script ? Math.max(script.version, ...(script.coming ?? []).map(({ version }) => version)) : 0;

/** Whether this person writes versions of scripts. */
export const mayPropose = (person: Pick<Person, 'roles'>): boolean =>
  hasRole(person, 'knowledgeEditor', 'teamLead');

/** Whether this person may judge a proposal: a team lead or approver who did not write it. */
export const mayJudge = (
  { state, authorId }: Pick<Wording, 'state' | 'authorId'>,
  person: Pick<Person, 'id' | 'roles'>,
): boolean => state === 'proposed' && authorId !== person.id && hasRole(person, 'teamLead', 'approver');
