import { z } from 'zod';
import { isContact } from '../customer/form/contact.ts';
import type { Rate } from '../metrics/rate.ts';
import type { ParameterReader } from '../policy/parameter-row.ts';
import type { Instant } from '../time.ts';
import type { Interaction } from './interaction.ts';
import { recordWithin } from './unfinished-records.ts';
import { isGone } from './wrap-up.ts';

/** What the record of a contact consists of, in the order in which it is asked for. */
export const recordFieldSchema = z.enum([
  'customerName',
  'contact',
  'kind',
  'summary',
  'disposition',
  'solved',
  'solution',
]);
export type RecordField = z.infer<typeof recordFieldSchema>;

/** A contact as far as its record is judged by it, and how its customer can be reached. */
export type RecordedContact = Pick<
  Interaction,
  | 'customerName'
  | 'kind'
  | 'summary'
  | 'disposition'
  | 'solved'
  | 'solution'
  | 'state'
  | 'wrapUpAt'
  | 'source'
> & { contacts: readonly string[] };

/**
 * Whether its record counts yet: somebody spoke with the customer, here and not in a system before, and it is closed or
 * ought to be recorded by now (P-REC).
 */
export const isRecordDue = (
  { state, source, wrapUpAt }: Pick<RecordedContact, 'state' | 'source' | 'wrapUpAt'>,
  now: Instant,
  rules: ParameterReader,
): boolean =>
  source === 'live' &&
  wrapUpAt !== undefined &&
  (state === 'closed' || (state === 'wrapUp' && now - wrapUpAt >= recordWithin(rules, wrapUpAt)));

/**
 * What the record has to say, by what it is of: of a customer who left nobody can ask more; a complaint, a suggestion and
 * feedback need what was done or promised however they ended, an enquiry its answer once it was answered (C-063, C-074).
 */
export function fieldsNeeded({ disposition, kind, solved }: RecordedContact): RecordField[] {
  const always: RecordField[] = ['customerName', 'kind', 'summary', 'disposition'];
  if (disposition === 'spam') return ['summary', 'disposition'];
  if (isGone({ disposition })) return always;
  const needsSolution = solved === true || (kind !== undefined && kind !== 'inquiry');
  return recordFieldSchema.options.filter((field) => field !== 'solution' || needsSolution);
}

/** Whether a field says something that can be used: a way to reach somebody only counts when it is one. */
function isFilled(record: RecordedContact, field: RecordField): boolean {
  if (field === 'contact') return record.contacts.some((one) => one.trim() !== '' && isContact(one));
  const value = record[field];
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined;
}

/** What is missing, or cannot be used as it stands. */
export const gapsOf = (record: RecordedContact): RecordField[] =>
  fieldsNeeded(record).filter((field) => !isFilled(record, field));

/** Fields that say something, of those that are needed: 1 of a whole record, summed over many. */
export function scoreOf(record: RecordedContact): Rate {
  const needed = fieldsNeeded(record);
  return { numerator: needed.length - gapsOf(record).length, denominator: needed.length };
}

/** How complete the records of one person are, or of all together. */
export interface RecordScore {
  /** Fields over fields, so that persons sum to their team. */
  score: Rate;
  records: number;
  whole: number;
  /** What is missing most often; the first of several in the order of the record. */
  mostMissing?: RecordField;
}

/** How complete these records are together (P-CMP). */
export function recordScore(records: readonly RecordedContact[]): RecordScore {
  const score = { numerator: 0, denominator: 0 };
  const missing = new Map<RecordField, number>();
  let whole = 0;
  for (const record of records) {
    const { numerator, denominator } = scoreOf(record);
    score.numerator += numerator;
    score.denominator += denominator;
    const gaps = gapsOf(record);
    if (gaps.length === 0) whole += 1;
    for (const gap of gaps) missing.set(gap, (missing.get(gap) ?? 0) + 1);
  }
  const most = Math.max(0, ...missing.values());
  const mostMissing = recordFieldSchema.options.find((field) => most > 0 && missing.get(field) === most);
  return { score, records: records.length, whole, ...(mostMissing && { mostMissing }) };
}
