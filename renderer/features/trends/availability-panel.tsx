import { useTranslation } from 'react-i18next';
import { rateValue, reaches } from '../../../domain/metrics/rate.ts';
import { numberInForce } from '../../../domain/policy/parameter-row.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useAnswer } from '../lead/index.ts';
import classes from './trends.module.css';

const EVERY = 5 * MINUTE;
/** A share of a thousandth is compared as a whole number. */
const THOUSANDTHS = 1_000;

/** How available and how fast the centre has been this month, with every time it was away (C-179, P-AVL). */
export function AvailabilityPanel() {
  const { t } = useTranslation('trends');
  const format = useFormat();
  const now = useNow(EVERY);
  const target = useView((rows) => numberInForce(rows, 'P-AVL', now), [now]);
  const { answer } = useAnswer(`availability ${Math.floor(now / EVERY)}`, (api) => api.availability());
  if (!answer) return null;
  const { minutes, from, median, p95, away } = answer;
  const share = rateValue(minutes);
  const aim = { numerator: Math.round(target * THOUSANDTHS), denominator: 100 * THOUSANDTHS };
  const fails = reaches(minutes, aim) === false;
  const ms = (value: number | undefined) => (value === undefined ? '–' : format.number(value, 1));
  return (
    <section aria-label={t('availability')} className={classes.part}>
      <h2 className={classes.title}>{t('availability')}</h2>
      <dl className={classes.facts}>
        <div>
          <dt>{t('availability.since', { when: format.dayAndTime(from, now) })}</dt>
          <dd>
            {share === undefined ? '–' : `${(share * 100).toFixed(2)}%`}{' '}
            <span className={classes.of}>
              {t('availability.minutes', { up: minutes.numerator, count: minutes.denominator })}
              {' · '}
              {t(fails ? 'availability.fails' : 'availability.reaches', { target })}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('availability.took')}</dt>
          <dd>
            {t('availability.ms', { median: ms(median), p95: ms(p95) })}{' '}
            <span className={classes.of}>{t('availability.took.means')}</span>
          </dd>
        </div>
        <div>
          <dt>{t('availability.away')}</dt>
          <dd>
            {away.length === 0 ? (
              <span className={classes.of}>{t('availability.never')}</span>
            ) : (
              <ul className={classes.away}>
                {away.map((one) => (
                  <li key={one.from}>
                    {format.dayAndTime(one.from, now)} – {format.dayAndTime(one.to, now)} ·{' '}
                    {format.inWords(one.to - one.from)}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
