import { z } from 'zod';
import type { Person } from '../person/person.ts';
import type { FieldProblem } from '../refusal.ts';

export const CONSULT_TEXT_LIMIT = 1_000;
/** The row keeps so many of the last lines; the journal has all of them. */
export const CONSULT_LINES = 100;

/** What is asked: what a hand-over would say as well, so that a yes needs no second form. */
export const consultFormSchema = z.object({
  personId: z.string().min(1),
  summary: z.string(),
  tried: z.string(),
  expectation: z.string(),
});
export type ConsultForm = z.infer<typeof consultFormSchema>;

/**
 * A colleague asked in private about a customer who stays with their agent. It is part of the interaction's row and of no
 * message: what customers are shown is made of messages, and nothing of this is one (C-083).
 */
export const consultSchema = consultFormSchema.extend({
  id: z.string(),
  byId: z.string(),
  askedAt: z.number().int(),
  /** `willing` to take over, `declined` with words, or `left` without either. */
  state: z.enum(['asked', 'willing', 'declined', 'left']),
  answeredAt: z.number().int().optional(),
  lines: z.array(z.object({ id: z.string(), byId: z.string(), at: z.number().int(), text: z.string() })),
});
export type Consult = z.infer<typeof consultSchema>;

/** The colleague is in the thread: they read the interaction and write, until they say no or somebody leaves. */
export const isConsultOpen = (consult: Pick<Consult, 'state'>): boolean =>
  consult.state === 'asked' || consult.state === 'willing';

/** Whoever reads along right now because they were asked. */
export const consultedId = (row: { consult?: Consult | undefined }): string | undefined =>
  row.consult && isConsultOpen(row.consult) ? row.consult.personId : undefined;

/** What keeps a question from being complete: nobody can say yes to a customer they know nothing of. */
export function consultProblems(form: Partial<ConsultForm>): FieldProblem[] {
  const problems: FieldProblem[] = form.personId ? [] : [{ field: 'personId', problem: 'required' }];
  for (const field of ['summary', 'tried', 'expectation'] as const) {
    const text = form[field]?.trim() ?? '';
    if (!text) problems.push({ field, problem: 'required' });
    else if (text.length > CONSULT_TEXT_LIMIT) problems.push({ field, problem: 'tooLong' });
  }
  return problems;
}

/** At work, busy or not: neither gone nor on a break. */
export const isOnShift = ({ state }: Pick<Person, 'state'>): boolean =>
  state === 'available' || state === 'busy' || state === 'wrapUp';

/** Whether a customer may be passed on at once: a yes of somebody who has left since is none. */
export const isWillingAndHere = (consult: Pick<Consult, 'state'>, person: Person | undefined): boolean =>
  consult.state === 'willing' && person !== undefined && isOnShift(person);
