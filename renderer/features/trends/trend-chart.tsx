import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stopwatch } from '../../ui/format-duration.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { TrendColumn } from './trend-lines.ts';
import classes from './trends.module.css';
import type { WeekLine } from './week-table.tsx';

/** What is drawn together: each in one unit. */
const pictures = {
  response: ['median', 'p90'],
  satisfaction: ['csat', 'surveyResponse'],
  loyalty: ['repeatUse'],
  cost: ['contact', 'resolution'],
} as const satisfies Record<string, readonly TrendColumn[]>;
type Picture = keyof typeof pictures;
const names = Object.keys(pictures) as Picture[];

const looks = [
  { color: '#0072b2', strokeDasharray: undefined },
  { color: '#d55e00', strokeDasharray: '6 3' },
] as const;

/** One side of the weeks as a picture; its numbers stand below. */
export function TrendChart({ lines }: { lines: readonly WeekLine[] }) {
  const { t } = useTranslation('trends');
  const { number } = useFormat();
  const [picture, choose] = useState<Picture>('response');
  const columns = pictures[picture];
  const data = lines.map(({ name, cells }) => ({
    week: name,
    ...Object.fromEntries(
      cells
        .filter(({ column }) => (columns as readonly TrendColumn[]).includes(column))
        .map(({ column, drawn }) => [column, drawn]),
    ),
  }));
  const write = (value: number): string => {
    if (picture === 'response') return stopwatch(value * 1_000);
    return picture === 'cost' ? number(value, 2) : `${number(value, 1)}%`;
  };
  return (
    <>
      <SegmentedControl
        size="xs"
        className={classes.pictures}
        aria-label={t('picture')}
        value={picture}
        onChange={(value) => choose(names.find((name) => name === value) ?? 'response')}
        data={names.map((value) => ({ value, label: t(`picture.${value}`) }))}
      />
      <LineChart
        className={classes.chart}
        h={190}
        data={data}
        dataKey="week"
        withLegend
        curveType="linear"
        tickLine="none"
        connectNulls={false}
        xAxisProps={{ minTickGap: 24 }}
        yAxisProps={{ width: 56 }}
        lineChartProps={{ accessibilityLayer: false }}
        lineProps={{ isAnimationActive: false }}
        valueFormatter={write}
        series={columns.map((name, n) => ({
          name,
          label: t(`column.${name}`),
          ...(looks[n] ?? looks[0]),
        }))}
      />
    </>
  );
}
