import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureValue } from '../../../contract/http/figures.ts';
import type { SummedFigureId } from '../../../domain/metrics/formulas.ts';
import { siteDayOf } from '../../../domain/metrics/intervals.ts';
import { rateValue } from '../../../domain/metrics/rate.ts';
import { entryOf } from '../../../domain/metrics/registry.ts';
import { hasRole } from '../../../domain/person/person.ts';
import { DAY } from '../../../domain/time.ts';
import { TransportError, useApi, useServerTime, useSession, useSyncStatus } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './policy-screen.module.css';

const DAYS = 28;

/** How a clause is kept: its figure over the last 28 days, of the queues that somebody leads. */
export function LiveFigure({ figure }: { figure: SummedFigureId }) {
  const { t } = useTranslation('policy');
  const { language, number, stopwatch } = useFormat();
  const { person } = useSession();
  const api = useApi();
  const serverTime = useServerTime();
  const online = useSyncStatus().connection === 'online';
  const [value, setValue] = useState<FigureValue>();
  const leads = hasRole(person, 'teamLead');
  useEffect(() => {
    if (!leads || !online) return;
    let gone = false;
    const to = siteDayOf(serverTime());
    api.figures({ from: to - DAYS * DAY, to }).then(
      ({ totals }) => !gone && setValue(totals[0]?.figures[figure] ?? { numerator: 0, denominator: 0 }),
      (error: unknown) => {
        if (!(error instanceof TransportError)) throw error;
      },
    );
    return () => {
      gone = true;
    };
  }, [api, figure, leads, online, serverTime]);
  const { name, unit } = entryOf(figure);
  const write = ({ numerator, denominator = 0 }: FigureValue): string => {
    if (unit === 'count') return number(numerator);
    const rate = rateValue({ numerator, denominator });
    if (rate === undefined) return '–';
    if (unit === 'average') return `${stopwatch(rate)} (n ${denominator})`;
    const text = unit === 'share' ? `${number(rate * 100, 1)} %` : `${number(rate * 1_000, 1)} ‰`;
    return `${text} (${numerator} / ${denominator})`;
  };
  return (
    <section className={classes.part} aria-label={t('live')}>
      <h3>{t('live')}</h3>
      <p className={classes.quiet}>
        {name[language]}:{' '}
        <strong>
          {value ? write(value) : t(leads ? (online ? 'live.asking' : 'live.offline') : 'live.leads')}
        </strong>
      </p>
    </section>
  );
}
