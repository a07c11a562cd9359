import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayKind } from '../../../../domain/calendar/business-calendar.ts';
import { type SiteDay, startOfDay } from '../../../../domain/calendar/site-time.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** Further ahead the weeks behind say too little. */
const DAYS = 15;

interface Props {
  today: SiteDay;
  /** Days from today. */
  ahead: number;
  onChange(ahead: number): void;
}

/** Today or one of the days to come; what is special about one stands beside it. */
export function DayChoice({ today, ahead, onChange }: Props) {
  const { t } = useTranslation('staffing');
  const format = useFormat();
  const label = (day: SiteDay) => {
    const kind = dayKind(day);
    const name = 'name' in kind ? kind.name?.[format.language] : undefined;
    const special = kind.kind === 'makeUpDay' || kind.kind === 'holiday' ? t(`day.${kind.kind}`) : undefined;
    return [format.day(startOfDay(day), startOfDay(today)), special, name].filter(Boolean).join(' · ');
  };
  return (
    <Select
      size="xs"
      aria-label={t('day')}
      value={String(ahead)}
      allowDeselect={false}
      data={Array.from({ length: DAYS }, (_, n) => ({ value: String(n), label: label(today + n) }))}
      onChange={(value) => value !== null && onChange(Number(value))}
    />
  );
}
