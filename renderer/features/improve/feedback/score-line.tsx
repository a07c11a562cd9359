import { useTranslation } from 'react-i18next';
import type { Feedback } from '../../../../domain/feedback/feedback.ts';
import { siteDayOf } from '../../../../domain/metrics/intervals.ts';
import type { Rate } from '../../../../domain/metrics/rate.ts';
import { wilson } from '../../../../domain/metrics/wilson.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { DAY, MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useSyncStatus } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../improve.module.css';
import { useShareOfAnswers } from './use-share-of-answers.ts';

const SATISFIED = 4;

/** How satisfied those were who answered in the last thirty days, and how many answered at all (C-165). */
export function ScoreLine({ rows }: { rows: readonly Feedback[] }) {
  const { t } = useTranslation('improve');
  const { number } = useFormat();
  const { person } = useSession();
  const now = useNow(10 * MINUTE);
  const window = { from: siteDayOf(now) - 29 * DAY, to: siteDayOf(now) + DAY };
  const answered = rows.filter(({ source, at }) => source === 'survey' && at >= window.from);
  const satisfied = answered.filter(({ stars }) => stars >= SATISFIED).length;
  const score: Rate = { numerator: satisfied, denominator: answered.length };
  const interval = wilson(score);
  const leads = hasRole(person, 'teamLead');
  const online = useSyncStatus().connection === 'online' && leads;
  const asked = useShareOfAnswers(window, leads);
  const percent = (value: number) => number(value * 100);
  if (!interval) return <p className={classes.quiet}>{t('feedback.noScore')}</p>;
  return (
    <p className={classes.quiet} role="status">
      {t('feedback.score', {
        share: percent(score.numerator / score.denominator),
        n: score.denominator,
        low: percent(interval.low),
        high: percent(interval.high),
      })}
      {' · '}
      {asked && asked.denominator > 0
        ? t('feedback.response', {
            share: percent(asked.numerator / asked.denominator),
            answered: asked.numerator,
            offered: asked.denominator,
          })
        : t(asked === undefined && online ? 'feedback.asking' : 'feedback.noResponse')}
    </p>
  );
}
