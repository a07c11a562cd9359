import type { Duration } from '../time.ts';
import type { Rate } from './rate.ts';

/** What a figure's rows are: it opens to them, and they sum to it. */
export interface Opens {
  of: 'leg' | 'interaction' | 'person' | 'callback' | 'clock';
  /** Ids of the rows behind the figure: everything in its denominator. */
  rows: string[];
}

export interface CountFigure extends Opens {
  kind: 'count';
  value: number;
}

/** `counted` are the ids among `rows` that make the numerator. */
export interface RateFigure extends Opens {
  kind: 'rate';
  rate: Rate;
  counted: string[];
}

/** The numerator is milliseconds, the denominator rows. */
export interface AverageFigure extends Opens {
  kind: 'average';
  rate: Rate;
}

/** The greatest of something and the one row that has it; undefined when there is no row. */
export interface LongestFigure extends Opens {
  kind: 'longest';
  value: Duration | undefined;
}

interface Identified {
  id: string;
}

const idsOf = (rows: readonly Identified[]): string[] => rows.map((row) => row.id);

export const count = (of: Opens['of'], rows: readonly Identified[]): CountFigure => ({
  kind: 'count',
  of,
  value: rows.length,
  rows: idsOf(rows),
});

/** The share of `rows` that `counts`. */
export function share<T extends Identified>(
  of: Opens['of'],
  rows: readonly T[],
  counts: (row: T) => boolean,
): RateFigure {
  const counted = rows.filter(counts);
  const rate = { numerator: counted.length, denominator: rows.length };
  return { kind: 'rate', of, rate, rows: idsOf(rows), counted: idsOf(counted) };
}

/** The average of `part` over `rows`, kept as a sum and a number of rows. */
export function average<T extends Identified>(
  of: Opens['of'],
  rows: readonly T[],
  part: (row: T) => Duration,
): AverageFigure {
  const total = rows.reduce((sum, row) => sum + part(row), 0);
  return { kind: 'average', of, rate: { numerator: total, denominator: rows.length }, rows: idsOf(rows) };
}

/** The greatest `part` among `rows`; the first of several equal ones. */
export function longest<T extends Identified>(
  of: Opens['of'],
  rows: readonly T[],
  part: (row: T) => Duration,
): LongestFigure {
  let top: { id: string; value: Duration } | undefined;
  for (const row of rows) {
    const value = part(row);
    if (!top || value > top.value) top = { id: row.id, value };
  }
  return { kind: 'longest', of, value: top?.value, rows: top ? [top.id] : [] };
}
