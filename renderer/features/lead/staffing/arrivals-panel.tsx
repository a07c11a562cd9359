import { CompositeChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { ActionIcon } from '@mantine/core';
import { IconChartLine, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { halfHourOf } from '../../../../domain/forecast/day-counts.ts';
import type { PlannedHalfHour } from '../../../../domain/staffing/day-plan.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import panel from '../half-hours/half-hours.module.css';
import classes from './staffing.module.css';
import type { Forecast } from './use-forecast.ts';

interface Props {
  forecast: Forecast;
  plan: readonly PlannedHalfHour[];
}

interface Line {
  from: string;
  usual: number;
  expected: number;
  came?: number;
  again?: number;
}

/** What such days brought, what is expected, what came and what is expected now; as a picture or in numbers. */
export function ArrivalsPanel({ forecast, plan }: Props) {
  const { t } = useTranslation('staffing');
  const { time } = useFormat();
  const [numbers, setNumbers] = useState(false);
  const toggle = t(numbers ? 'arrivals.chart' : 'arrivals.table');
  useCommand({
    id: 'staffing.numbers',
    label: toggle,
    shortcut: 'lead.numbers',
    run: () => setNumbers(!numbers),
  });
  const { usual, expected = [], rest, over, came } = forecast;
  const lines = plan.map(({ from }): Line => {
    const n = halfHourOf(from);
    const isToday = rest !== undefined;
    return {
      from: time(from),
      usual: usual[n] ?? 0,
      expected: expected[n] ?? 0,
      ...(isToday && n <= over && { came: came[n] ?? 0 }),
      ...(isToday && n >= over && { again: rest.counts[n] ?? 0 }),
    };
  });
  const Icon = numbers ? IconChartLine : IconTable;
  return (
    <section className={panel.panel} aria-label={t('arrivals.title')}>
      <header className={panel.head}>
        <h2 className={panel.title}>{t('arrivals.title')}</h2>
        <KeyHint label={toggle} shortcut="lead.numbers">
          <ActionIcon variant="default" aria-label={toggle} onClick={() => setNumbers(!numbers)}>
            <Icon size={16} />
          </ActionIcon>
        </KeyHint>
      </header>
      {numbers ? <Numbers lines={lines} /> : <Picture lines={lines} />}
    </section>
  );
}

const series = ['usual', 'expected', 'came', 'again'] as const;

function Picture({ lines }: { lines: Line[] }) {
  const { t } = useTranslation('staffing');
  const { number } = useFormat();
  const label = (name: (typeof series)[number]) => t(`series.${name}`);
  return (
    <CompositeChart
      className={classes.chart}
      h="100%"
      data={lines}
      dataKey="from"
      withLegend
      withDots={false}
      curveType="linear"
      tickLine="none"
      xAxisProps={{ minTickGap: 24 }}
      yAxisProps={{ width: 36, allowDecimals: false }}
      composedChartProps={{ accessibilityLayer: false }}
      valueFormatter={(value) => number(value, Number.isInteger(value) ? 0 : 1)}
      lineProps={{ isAnimationActive: false }}
      areaProps={{ isAnimationActive: false }}
      barProps={{ isAnimationActive: false }}
      series={[
        { name: 'usual', label: label('usual'), color: 'gray.5', type: 'area' },
        { name: 'came', label: label('came'), color: 'teal.7', type: 'bar' },
        { name: 'expected', label: label('expected'), color: 'blue.6', type: 'line' },
        { name: 'again', label: label('again'), color: 'orange.7', type: 'line', strokeDasharray: '5 4' },
      ]}
    />
  );
}

function Numbers({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('staffing');
  const { number } = useFormat();
  return (
    <div className={panel.scroll}>
      <table className={panel.table} aria-label={t('arrivals.title')}>
        <thead>
          <tr>
            <th scope="col">{t('heads.from')}</th>
            {series.map((name) => (
              <th key={name} scope="col">
                {t(`series.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.from}>
              <th scope="row">{line.from}</th>
              {series.map((name) => {
                const value = line[name];
                return (
                  <td key={name} className={classes.number}>
                    {value === undefined ? '' : number(value, Number.isInteger(value) ? 0 : 1)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
