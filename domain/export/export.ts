import { z } from 'zod';
import { dayOf, startOfDay } from '../calendar/site-time.ts';
import type { Viewing } from '../customer/viewing.ts';
import type { Entity } from '../journal/rows.ts';
import { withoutPersonalData } from '../knowledge/without-personal-data.ts';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import { leavesAs } from '../secrecy/row-grades.ts';
import type { Instant } from '../time.ts';

/** More rows about single people and matters than this nobody has to take along on a day (C-258). */
export const rowsADay = (rows: ParameterReader, now: Instant): number => numberInForce(rows, 'P-EXP', now);

/** What can be taken along. Figures and packs are sums: they say nothing of anybody. */
export const exportedSchema = z.enum(['figures', 'rows', 'feedback', 'pack', 'months']);
export type Exported = z.infer<typeof exportedSchema>;

/** What it is taken along for (C-263). */
export const exportPurposeSchema = z.enum([
  'meeting',
  'audit',
  'improvement',
  'training',
  'payroll',
  'request',
]);
export type ExportPurpose = z.infer<typeof exportPurposeSchema>;

const ofPeople: readonly Exported[] = ['rows', 'feedback', 'months'];

/** How many of these rows the limit speaks of. */
export const countedRows = (what: Exported, rows: number): number => (ofPeople.includes(what) ? rows : 0);

/** How many rows of people this person has taken along on the site's day of `now`. */
export function exportedToday(row: Pick<Viewing, 'exported'> | undefined, now: Instant): number {
  const from = startOfDay(dayOf(now));
  return (row?.exported ?? []).reduce((sum, { at, rows }) => (at >= from ? sum + rows : sum), 0);
}

/** Whether so many more are still within what a day needs, of which there are `most`. */
export const mayExport = (
  row: Pick<Viewing, 'exported'> | undefined,
  what: Exported,
  rows: number,
  most: number,
  now: Instant,
): boolean => {
  const more = countedRows(what, rows);
  return more === 0 || exportedToday(row, now) + more <= most;
};

/** A name as it is taken along: the first sign, for who knows the matter anyway. */
export const maskName = (name: string): string => {
  const [first] = [...name.trim()];
  return first === undefined ? '' : `${first}**`;
};

const COVER = '••••';
const blanks = { name: '**', number: COVER, address: COVER };

/** Where a text stands. */
export interface FieldPlace {
  entity: Entity;
  path: string;
}

/**
 * A text as it is taken along, by the grade of the field it stands in (C-259): what is public or internal as it is, what is
 * confidential without whom and how to reach them unless that was asked for, what is strict never.
 */
export function takenAlong(text: string, { entity, path }: FieldPlace, asked = false): string {
  const leaves = leavesAs(entity, path);
  if (leaves === 'masked') return COVER;
  if (leaves === 'clear' || asked) return text;
  return /name$/i.test(path) ? maskName(text) : withoutPersonalData(text, [], blanks);
}
