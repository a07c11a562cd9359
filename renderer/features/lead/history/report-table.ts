import type { FigureValue } from '../../../../contract/http/figures.ts';
import { entryOf, type PeriodFigureId } from '../../../../domain/metrics/registry.ts';
import type { Window } from '../../../../domain/metrics/window.ts';
import { type WrittenValue, writeChange, writeValue } from './report-values.ts';
import type { Reported } from './use-report.ts';

/** The figures a report has columns for, in their order: speed, efficiency, resolution, satisfaction (C-175). */
export const reportFigures = [
  'offered',
  'answered',
  'abandoned',
  'abandonment',
  'serviceLevel',
  'asa',
  'firstResponse',
  'aht',
  'occupancy',
  'humanAnswerRate',
  'transferRate',
  'resolution',
  'fcr',
  'independent',
  'csat',
  // Never a score without the share of those who gave one (C-165).
  'surveyResponse',
  'praise',
  'nps',
  'effort',
  'care',
  'complaints',
  'complaintRate',
] as const satisfies readonly PeriodFigureId[];
export type ReportFigure = (typeof reportFigures)[number];

/** A written figure with its parts; what a screen shows and a file holds. */
export interface ReportCell extends WrittenValue {
  figure: ReportFigure;
  value?: FigureValue;
}

export interface ReportLine {
  kind: 'part' | 'total' | 'before' | 'change';
  window: Window;
  key: string;
  cells: ReportCell[];
}

/** The figures of a part or of a total. */
type Figures = Pick<Reported['now']['totals'][number], 'figures' | 'occupancy'>;

/** Every line of a report: its parts in order, then for each key the whole period, the one before and the change. */
export function linesOf({ now, before }: Reported, window: Window, earlier: Window): ReportLine[] {
  const parts = now.parts.map(
    (part): ReportLine => ({
      kind: 'part',
      window: { from: part.from, to: part.to },
      key: part.key,
      cells: cellsOf(part),
    }),
  );
  const totals = now.totals.flatMap((own): ReportLine[] => {
    const { key } = own;
    const was = before?.totals.find((total) => total.key === key);
    const total: ReportLine = { kind: 'total', window, key, cells: cellsOf(own) };
    if (!was) return [total];
    return [
      total,
      { kind: 'before', window: earlier, key, cells: cellsOf(was) },
      { kind: 'change', window, key, cells: changesOf(own, was) },
    ];
  });
  return [...parts, ...totals];
}

/** One of them; nobody was there where there is no occupancy. */
export const figureIn = ({ figures, occupancy }: Figures, figure: PeriodFigureId): FigureValue =>
  figure === 'occupancy' ? (occupancy ?? { numerator: 0, denominator: 0 }) : figures[figure];

const cellsOf = (figures: Figures): ReportCell[] =>
  reportFigures.map((figure) => {
    const value = figureIn(figures, figure);
    return { figure, value, ...writeValue(entryOf(figure).unit, value) };
  });

const changesOf = (now: Figures, was: Figures): ReportCell[] =>
  reportFigures.map((figure) => ({
    figure,
    text: writeChange(entryOf(figure).unit, figureIn(now, figure), figureIn(was, figure)),
  }));

/** How lines and columns are called in the reader's language. */
export interface ReportWords {
  period: string;
  key: string | undefined;
  figure(figure: PeriodFigureId): string;
  numerator: string;
  denominator: string;
  line(line: ReportLine): string;
  keyOf(key: string): string;
}

/**
 * A report as a sheet: first what stands on the screen, word for word, then the two parts of every rate as numbers, so
 * that somebody can go on computing without rounding.
 */
export function sheetOf(lines: readonly ReportLine[], words: ReportWords): (string | number | null)[][] {
  const rates = reportFigures.filter((figure) => entryOf(figure).unit !== 'count');
  const heads = [
    words.period,
    ...(words.key === undefined ? [] : [words.key]),
    ...reportFigures.map(words.figure),
    ...rates.flatMap((figure) => [
      `${words.figure(figure)} ${words.numerator}`,
      `${words.figure(figure)} ${words.denominator}`,
    ]),
  ];
  const body = lines.map((line) => [
    words.line(line),
    ...(words.key === undefined ? [] : [words.keyOf(line.key)]),
    ...line.cells.map(({ figure, text }) =>
      entryOf(figure).unit === 'count' && line.kind !== 'change' ? Number(text) : text,
    ),
    ...rates.flatMap((figure) => {
      const value = line.cells.find((cell) => cell.figure === figure)?.value;
      return [value?.numerator ?? null, value?.denominator ?? null];
    }),
  ]);
  return [heads, ...body];
}
