import { z } from 'zod';
import { monthSchema } from '../../calendar/month.ts';
import { DAY, type Duration } from '../../time.ts';

/** Fewer people than this could be recognised: a smaller count is not shown (C-231). */
export const SMALLEST_CELL = 5;

/** How long a file has been there, in days, up to but not including. */
export const fileAges = ['month', 'halfYear', 'year', 'twoYears', 'older'] as const;
export type FileAge = (typeof fileAges)[number];
const upTo: readonly [FileAge, number][] = [
  ['month', 31],
  ['halfYear', 183],
  ['year', 366],
  ['twoYears', 731],
];

/** How old a file is that was begun so long ago. */
export const fileAge = (since: Duration): FileAge =>
  upTo.find(([, days]) => since < days * DAY)?.[0] ?? 'older';

/** Of one value how many; without a number where there are too few to be told. */
const cellSchema = z.object({ value: z.string(), count: z.number().int().optional() });
export type Cell = z.infer<typeof cellSchema>;

/** By what files are counted: each list counts the same files, those by kind and channel their conversations of the month. */
export const reviewedBy = ['level', 'age', 'kind', 'channel'] as const;
export type ReviewedBy = (typeof reviewedBy)[number];

export const duplicateSignNames = ['phone', 'email', 'residentId', 'nameAndRegion'] as const;

/**
 * What the files of customers came to in one month, without anything that names one (C-231): no name, no number of a file, no
 * words of anybody.
 */
export const fileReviewSchema = z.object({
  /** The month. */
  id: monthSchema,
  preparedAt: z.number().int(),
  /** Files that count: not those that were merged into others, nor those whose content was deleted. */
  files: z.number().int(),
  cells: z.object({
    level: z.array(cellSchema),
    age: z.array(cellSchema),
    kind: z.array(cellSchema),
    channel: z.array(cellSchema),
  }),
  /** How many pairs look like one person, by what they have in common; the most common first. */
  duplicates: z.array(z.object({ sign: z.enum(duplicateSignNames), pairs: z.number().int() })),
});
export type FileReview = z.infer<typeof fileReviewSchema>;

/** What was counted, before what is too small is taken out. */
export interface Counted extends Readonly<Record<ReviewedBy, Record<string, number>>> {
  files: number;
}

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_CELL;

/**
 * The cells of one list without what is too small. Where one is left out alone it could be had from the sum of all: the next
 * smallest is left out with it.
 */
export function withoutSmall(counts: Readonly<Record<string, number>>): Cell[] {
  const all = Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const hidden = new Set(all.filter(([, count]) => isSmall(count)).map(([value]) => value));
  if (hidden.size === 1) {
    const next = all.filter(([value, count]) => !hidden.has(value) && count > 0).at(-1);
    if (next) hidden.add(next[0]);
  }
  return all.map(([value, count]) => (hidden.has(value) ? { value } : { value, count }));
}

/** Whether something was left out of any list. */
export const hasHidden = ({ cells }: Pick<FileReview, 'cells'>): boolean =>
  reviewedBy.some((by) => cells[by].some(({ count }) => count === undefined));
