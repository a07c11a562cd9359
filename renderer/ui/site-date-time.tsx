import 'dayjs/locale/zh-cn';
import { DateTimePicker } from '@mantine/dates';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, isoDate } from '../../domain/calendar/site-time.ts';
import type { Instant } from '../../domain/time.ts';
import { timeWithSeconds } from './format-instant.ts';
import classes from './site-date-time.module.css';
import { useFormat } from './use-format.ts';

interface Props {
  label: string;
  value: Instant | undefined;
  onChange(value: Instant | undefined): void;
  now: Instant;
  error?: string;
}

/** A day and a time on the site's clock. The picker itself knows no zones: it is given and gives wall-clock text. */
export function SiteDateTime({ label, value, onChange, now, error }: Props) {
  const { t } = useTranslation(['shell', 'words']);
  // The calendar is a dialog named by the element with this id: the field that opens it.
  const id = useId();
  const { language } = useFormat();
  return (
    <DateTimePicker
      label={label}
      value={value === undefined ? null : wallClock(value)}
      onChange={(text) => onChange(text ? instantOf(text) : undefined)}
      minDate={wallClock(now)}
      locale={language === 'zh-CN' ? 'zh-cn' : 'en'}
      monthLabelFormat={t('words:calendar.monthFormat')}
      valueFormat={t('words:calendar.format')}
      timePickerProps={{ format: '24h', withDropdown: true, minutesStep: 5 }}
      id={id}
      popoverProps={{ withinPortal: false, id }}
      placeholder={t('words:calendar.placeholder')}
      previousLabel={t('words:calendar.previous')}
      nextLabel={t('words:calendar.next')}
      submitButtonProps={{ 'aria-label': t('words:calendar.done') }}
      classNames={{ day: classes.day }}
      error={error}
    />
  );
}

const wallClock = (at: Instant): string => `${isoDate(dayOf(at))} ${timeWithSeconds(at, 'en')}`;
const instantOf = (text: string): Instant => Date.parse(`${text.replace(' ', 'T')}+08:00`);
