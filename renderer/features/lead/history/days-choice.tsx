import { DatePickerInput } from '@mantine/dates';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDate, type SiteDay, siteDay } from '../../../../domain/calendar/site-time.ts';
import { useFormat } from '../../../ui/use-format.ts';

interface Days {
  first: SiteDay;
  last: SiteDay;
}

interface Props {
  days: Days;
  onChange(days: Days): void;
}

/** Two days of the site's calendar, both included. The picker itself knows no zones: it is given and gives dates. */
export function DaysChoice({ days, onChange }: Props) {
  const { t } = useTranslation(['history', 'words']);
  const { language } = useFormat();
  const id = useId();
  const one = (label: string, key: keyof Days) => (
    <DatePickerInput
      size="xs"
      label={label}
      id={`${id}-${key}`}
      popoverProps={{ id: `${id}-${key}` }}
      value={isoDate(days[key])}
      locale={language === 'zh-CN' ? 'zh-cn' : 'en'}
      valueFormat="YYYY-MM-DD"
      monthLabelFormat={t('words:calendar.monthFormat')}
      previousLabel={t('words:calendar.previous')}
      nextLabel={t('words:calendar.next')}
      onChange={(date) => {
        if (!date) return;
        const day = siteDay(date);
        onChange(
          key === 'first'
            ? { first: day, last: Math.max(day, days.last) }
            : { first: Math.min(day, days.first), last: day },
        );
      }}
    />
  );
  return (
    <>
      {one(t('first'), 'first')}
      {one(t('last'), 'last')}
    </>
  );
}
