import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { yearAt } from '../../../../domain/budget/budget.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';

/** This year, the next one, and those that have a budget. */
export function useYears(): { years: string[]; thisYear: string } {
  const now = useNow(MINUTE);
  const kept = useView((rows) => rows.all('budget').map(({ id }) => id));
  const thisYear = yearAt(now);
  return { thisYear, years: [...new Set([thisYear, String(Number(thisYear) + 1), ...kept])].sort() };
}

export function YearChoice({
  years,
  year,
  choose,
}: {
  years: string[];
  year: string;
  choose(year: string): void;
}) {
  const { t } = useTranslation('budget');
  return <SegmentedControl size="xs" aria-label={t('year')} data={years} value={year} onChange={choose} />;
}
