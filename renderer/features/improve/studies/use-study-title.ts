import { useTranslation } from 'react-i18next';
import { partOfYear } from '../../../../domain/calendar/block-of-months.ts';
import { dayOf, isoDate } from '../../../../domain/calendar/site-time.ts';
import type { Study } from '../../../../domain/study/study.ts';

/** How a stretch of months is called: a quarter or a half by its number, anything else by its first and last month. */
export function usePeriodName(): (period: Pick<Study, 'from' | 'to'>) => string {
  const { t } = useTranslation('improve');
  return ({ from, to }) => {
    const [first, last] = [dayOf(from), dayOf(to - 1)];
    const { year, size, n } = partOfYear(first, last);
    if (size === 3) return t('period.quarter', { year, n });
    if (size === 6)
      return t('period.half', { year, name: t(n === 1 ? 'period.firstHalf' : 'period.secondHalf') });
    return t('period.months', { from: isoDate(first).slice(0, 7), to: isoDate(last).slice(0, 7) });
  };
}

export function useStudyTitle(): (study: Pick<Study, 'from' | 'to'>) => string {
  const { t } = useTranslation('improve');
  const period = usePeriodName();
  return (study) => t('study.title', { period: period(study) });
}
