import { CompositeChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useTranslation } from 'react-i18next';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import type { Report } from '../../../../domain/report/report.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './history.module.css';
import { figureIn, type ReportWords } from './report-table.ts';
import { drawnValue, isShare } from './report-values.ts';
import type { Reported } from './use-report.ts';

/** Told apart by hue for everybody, and by their dashes. */
const looks = [
  { color: '#0072b2', strokeDasharray: undefined },
  { color: '#d55e00', strokeDasharray: '6 3' },
  { color: '#009e73', strokeDasharray: '2 3' },
  { color: '#cc79a7', strokeDasharray: '8 3 2 3' },
  { color: '#e69f00', strokeDasharray: '4 4' },
  { color: '#56b4e9', strokeDasharray: '1 4' },
] as const;

interface Props {
  report: Report;
  reported: Reported;
  words: ReportWords;
}

/** One figure over time, by what the report is grouped by, or beside the period before. */
export function ReportChart({ report, reported, words }: Props) {
  const { t } = useTranslation('history');
  const { number } = useFormat();
  const { unit } = entryOf(report.figure);
  const { data, names } = drawn(report, reported, words);
  const write = (value: number) =>
    unit === 'average'
      ? stopwatch(value * 1000)
      : `${number(value, unit === 'count' ? 0 : 1)}${isShare(unit) ? '%' : ''}`;
  const single = report.by === 'none';
  const label = (name: string) =>
    name === 'own' ? t('drawn.own') : name === 'before' ? t('drawn.before') : name;
  return (
    <CompositeChart
      className={classes.chart}
      h={212}
      data={data}
      dataKey="at"
      withLegend
      withDots={data.length < 2}
      curveType="linear"
      tickLine="none"
      connectNulls={false}
      xAxisProps={{ minTickGap: 24 }}
      yAxisProps={{ width: 52 }}
      composedChartProps={{ accessibilityLayer: false }}
      lineProps={{ isAnimationActive: false }}
      barProps={{ isAnimationActive: false }}
      valueFormatter={write}
      series={names.map((name, n) => ({
        name,
        label: label(name),
        ...(looks[n % looks.length] ?? looks[0]),
        type: single && name === 'own' && unit === 'count' ? ('bar' as const) : ('line' as const),
      }))}
    />
  );
}

/** A picture with more lines is read by nobody. */
const MOST_LINES = looks.length;

type Point = Record<string, string | number | null>;

function drawn({ by, figure }: Report, { now, before }: Reported, words: ReportWords) {
  const { unit } = entryOf(figure);
  const points = new Map<number, Point>();
  const keys = now.totals
    .toSorted((a, b) => b.figures.offered.numerator - a.figures.offered.numerator)
    .slice(0, MOST_LINES)
    .map(({ key }) => key);
  const nameOf = (key: string) => (by === 'none' ? 'own' : words.keyOf(key));
  for (const part of now.parts) {
    const { from, to, key } = part;
    if (!keys.includes(key)) continue;
    const at = words.line({ kind: 'part', window: { from, to }, key, cells: [] });
    const point = points.get(from) ?? { at };
    point[nameOf(key)] = drawnValue(unit, figureIn(part, figure));
    points.set(from, point);
  }
  const data = [...points].sort(([a], [b]) => a - b).map(([, point]) => point);
  if (by !== 'none' || !before) return { data, names: keys.map(nameOf) };
  for (const [n, part] of before.parts.entries()) {
    const point = data[n];
    if (point) point.before = drawnValue(unit, figureIn(part, figure));
  }
  return { data, names: ['own', 'before'] };
}
