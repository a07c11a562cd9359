import type { TrendReply } from '../../../contract/http/trend.ts';
import type { SummedFigureId } from '../../../domain/metrics/formulas.ts';
import { type Rate, rateValue } from '../../../domain/metrics/rate.ts';

export const trendColumns = [
  'answers',
  'median',
  'p90',
  'csat',
  'surveyResponse',
  'repeatUse',
  'contact',
  'resolution',
] as const;
export type TrendColumn = (typeof trendColumns)[number];
export type Week = TrendReply['weeks'][number];

/** Fewer valid answers are said to be few, and nothing is concluded from them. */
const FEW = 30;

/** What a figure opens to; the customers of a week have rows of their own. */
export const rowsOf: Record<TrendColumn, SummedFigureId | 'customers'> = {
  answers: 'firstResponse',
  median: 'firstResponse',
  p90: 'firstResponse',
  csat: 'csat',
  surveyResponse: 'surveyResponse',
  repeatUse: 'customers',
  contact: 'ahtInteraction',
  resolution: 'resolution',
};

export interface TrendCell {
  column: TrendColumn;
  text: string;
  of?: string;
  /** As a picture draws it: seconds, percent or yuan; null where there is nothing. */
  drawn: number | null;
}

interface Words {
  stopwatch(ms: number): string;
  number(value: number, digits?: number): string;
  few: string;
}

/** One week as it stands on the screen and in the file. */
export function cellsOf({ response, cost, ...rates }: Week, { stopwatch, number, few }: Words): TrendCell[] {
  const time = (column: TrendColumn, ms: number | undefined): TrendCell => ({
    column,
    text: ms === undefined ? '–' : stopwatch(ms),
    drawn: ms === undefined ? null : ms / 1_000,
  });
  const share = (column: 'csat' | 'surveyResponse' | 'repeatUse', note = ''): TrendCell => {
    const rate: Rate = rates[column];
    const value = rateValue(rate);
    const of = `${rate.numerator} / ${rate.denominator}${note}`;
    if (value === undefined) return { column, text: '–', drawn: null };
    return { column, text: `${(value * 100).toFixed(1)}%`, of, drawn: value * 100 };
  };
  const yuan = (column: 'contact' | 'resolution'): TrendCell => {
    const value = cost[column];
    return { column, text: value === undefined ? '–' : number(value, 2), drawn: value ?? null };
  };
  const answers = rates.csat.denominator;
  return [
    { column: 'answers', text: String(response.n), drawn: response.n },
    time('median', response.median),
    time('p90', response.p90),
    share('csat', answers > 0 && answers < FEW ? ` · ${few}` : ''),
    share('surveyResponse'),
    share('repeatUse'),
    yuan('contact'),
    yuan('resolution'),
  ];
}

/** The table as a sheet: what stands on the screen, word for word, and the two parts of every share. */
export const sheetOf = (
  heads: readonly string[],
  weeks: readonly { name: string; cells: readonly TrendCell[] }[],
): string[][] => [
  [...heads],
  ...weeks.map(({ name, cells }) => [
    name,
    ...cells.flatMap(({ text, of, column }) => (isShare(column) ? [text, of ?? ''] : [text])),
  ]),
];

export const isShare = (column: TrendColumn): boolean =>
  column === 'csat' || column === 'surveyResponse' || column === 'repeatUse';
