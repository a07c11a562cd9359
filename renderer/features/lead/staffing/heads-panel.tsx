import { useTranslation } from 'react-i18next';
import type { PlannedHalfHour } from '../../../../domain/staffing/day-plan.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { useFormat } from '../../../ui/use-format.ts';
import panel from '../half-hours/half-hours.module.css';
import classes from './staffing.module.css';
import { WhatIf } from './what-if.tsx';

interface Props {
  plan: readonly PlannedHalfHour[];
  extra: number;
  onExtra(extra: number): void;
  /** Whether people give up; else everybody waits, and waits are longer. */
  patient: boolean;
}

/** The agents each half hour takes, and what they, or some more or fewer, come to. */
export function HeadsPanel({ plan, extra, onExtra, patient }: Props) {
  const { t } = useTranslation('staffing');
  const { time, number } = useFormat();
  const needed = plan.map((one) => one.needed ?? 0);
  return (
    <section className={panel.panel} aria-label={t('heads.title')}>
      <header className={panel.head}>
        <h2 className={panel.title}>
          {t('heads.title')}{' '}
          <span className={panel.quiet}>
            {t('heads.peak', {
              peak: Math.max(0, ...needed),
              hours: number(needed.reduce((sum, agents) => sum + agents, 0) / 2, 1),
            })}
          </span>
        </h2>
        <WhatIf extra={extra} onExtra={onExtra} />
      </header>
      <div className={panel.scroll}>
        <table className={panel.table} aria-label={t('heads.title')}>
          <thead>
            <tr>
              <th scope="col">{t('heads.from')}</th>
              <th scope="col">{t('heads.arrivals')}</th>
              <th scope="col">{t('heads.needed')}</th>
              <th scope="col">{t('heads.roster')}</th>
              <th scope="col">{t('heads.agents')}</th>
              <th scope="col">{t(patient ? 'heads.levelA' : 'heads.level')}</th>
              <th scope="col">{t('heads.asa')}</th>
              <th scope="col">{t('heads.occupancy')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.map((one) => (
              <tr key={one.from}>
                <th scope="row">
                  {time(one.from)}–{time(one.to)}
                </th>
                <td className={classes.number}>{number(one.arrivals, 1)}</td>
                <td className={classes.number}>
                  <b>{one.needed ?? t('heads.tooMany')}</b>
                </td>
                <td className={classes.number}>{one.onRoster ?? '–'}</td>
                <td className={classes.number}>{one.agents}</td>
                <Outcome {...one} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Nobody expected is nothing to measure; too few for the load is said, and no wait is made up for it. */
function Outcome({ prospect, arrivals }: PlannedHalfHour) {
  const { t } = useTranslation('staffing');
  const { number } = useFormat();
  const percent = (rate: number) => `${number(100 * rate, 1)}%`;
  if (arrivals === 0)
    return [1, 2, 3].map((n) => (
      <td key={n} className={classes.number}>
        –
      </td>
    ));
  if (prospect.kind === 'unstable')
    return (
      <td colSpan={3} className={classes.number}>
        {t('heads.unstable')}
      </td>
    );
  return (
    <>
      <td className={classes.number}>{percent(prospect.serviceLevel)}</td>
      <td className={classes.number}>{stopwatch(prospect.asaMs)}</td>
      <td className={classes.number}>{percent(prospect.occupancy)}</td>
    </>
  );
}
