import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TrendReply } from '../../../contract/http/trend.ts';
import { type Rate, rateValue, reaches } from '../../../domain/metrics/rate.ts';
import type { Window } from '../../../domain/metrics/window.ts';
import { numberInForce } from '../../../domain/policy/parameter-row.ts';
import { HOUR } from '../../../domain/time.ts';
import { useNow, useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './trends.module.css';

interface Props {
  trend: TrendReply;
  onOpen(window: Window, queueId: string, under: string): void;
}

/** How many of those who asked for a person one answered, beside what the industry does (C-024, P-ANS). */
export function AnsweredTable({ trend: { answered, last24h }, onOpen }: Props) {
  const { t } = useTranslation('trends');
  const { language, shortDate } = useFormat();
  const now = useNow(HOUR);
  const queues = useView((rows) => rows.all('queue'));
  const mean = useView((rows) => numberInForce(rows, 'P-ANS', now, 0), [now]);
  const stretch = useView((rows) => numberInForce(rows, 'P-ANS', now, 1), [now]);
  const nameOf = (id: string) => queues.find((queue) => queue.id === id)?.name[language] ?? id;
  const days = answered[0]?.days ?? [];
  const cellsOf = (row: (typeof answered)[number]) => [
    { ...last24h, rate: row.last24h, name: t('last24h') },
    ...row.days.map((day) => ({ ...day, name: shortDate(day.from) })),
  ];
  return (
    <section aria-label={t('answered')} className={classes.part}>
      <h2 className={classes.title}>{t('answered')}</h2>
      <p className={classes.quiet}>{t('answered.benchmark', { mean, stretch })}</p>
      <div className={classes.wide}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('queue')}</th>
              <th scope="col">{t('last24h')}</th>
              {days.map(({ from }) => (
                <th key={from} scope="col">
                  {shortDate(from)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answered.map((row) => (
              <tr key={row.queueId}>
                <th scope="row">{nameOf(row.queueId)}</th>
                {cellsOf(row).map(({ name, rate, from, to }) => (
                  <td key={name}>
                    <Share
                      rate={rate}
                      benchmark={mean}
                      name={`${nameOf(row.queueId)}, ${name}`}
                      onOpen={(under) => onOpen({ from, to }, row.queueId, under)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface ShareProps {
  rate: Rate;
  benchmark: number;
  name: string;
  onOpen(name: string): void;
}

function Share({ rate, benchmark, name, onOpen }: ShareProps) {
  const { t } = useTranslation(['trends', 'lead']);
  const share = rateValue(rate);
  if (share === undefined) return <span className={classes.figure}>–</span>;
  const below = reaches(rate, { numerator: benchmark, denominator: 100 }) === false;
  const value = `${(share * 100).toFixed(1)}%`;
  const of = `${rate.numerator} / ${rate.denominator}`;
  return (
    <UnstyledButton
      className={classes.figure}
      aria-label={t('lead:figure.open', { name, value: `${value}, ${of}${below ? `, ${t('below')}` : ''}` })}
      onClick={() => onOpen(name)}
    >
      {below && <IconAlertTriangle size={13} aria-hidden className={classes.below} />}
      {value} <span className={classes.of}>{of}</span>
    </UnstyledButton>
  );
}
