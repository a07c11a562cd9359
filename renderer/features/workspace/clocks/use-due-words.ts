import { useTranslation } from 'react-i18next';
import { startOfDay } from '../../../../domain/calendar/site-time.ts';
import type { SlaClock } from '../../../../domain/sla/clocks.ts';
import type { DayOff, DueStep } from '../../../../domain/sla/explain-due.ts';
import { type Duration, HOUR, type Instant } from '../../../../domain/time.ts';
import { useNow } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** The sentences that explain one clock's due instant. */
export function useDueWords(clock: SlaClock) {
  const { t } = useTranslation('workspace');
  const format = useFormat();
  const now = useNow(60_000);
  const { limit, clauseId, pauses } = clock;
  const exact = limit.in !== 'businessDays' && limit.ms < HOUR;
  const lasts = (ms: Duration): string => (ms < HOUR ? format.stopwatch(ms) : format.inWords(ms));
  const clockTime = exact ? format.timeWithSeconds : format.time;
  const when = (at: Instant): string => `${format.day(at, now)} ${clockTime(at)}`;
  const until = (from: Instant, to: Instant): string =>
    format.day(from, now) === format.day(to, now) ? clockTime(to) : when(to);

  const daysOff = ({ first, last, day }: DayOff): string => {
    const name = 'name' in day ? day.name?.[format.language] : undefined;
    const dates = { first: format.day(startOfDay(first), now), last: format.day(startOfDay(last), now) };
    const what = name ?? t(day.kind === 'weekend' ? 'due.weekend' : 'due.holiday');
    return first === last ? t('due.dayOff', { what, ...dates }) : t('due.daysOff', { what, ...dates });
  };

  const stretch = ({ from, to }: DueStep): string =>
    limit.in === 'businessDays'
      ? days(from, to)
      : t('due.stretch', { from: when(from), to: until(from, to) });
  const days = (from: Instant, to: Instant): string => {
    const [first, last] = [format.day(from, now), format.day(to - 1, now)];
    return first === last ? first : t('due.stretch', { from: first, to: last });
  };

  const step = (one: DueStep): string => {
    if (one.kind === 'counts') {
      const makeUp = one.makeUpDay && t('due.makeUpDay');
      const counts =
        limit.in === 'businessDays' ? t('due.countsDays') : t('due.counts', { time: lasts(one.ms) });
      return [stretch(one), counts, makeUp].filter(Boolean).join(t('due.between'));
    }
    const why = one.why === 'daysOff' ? one.daysOff.map(daysOff) : [];
    return [stretch(one), t(`due.still.${one.why}`), ...why].join(t('due.between'));
  };

  const rule = [
    limit.in === 'businessDays'
      ? t('due.rule.businessDays', { count: limit.days, clause: clauseId })
      : t(`due.rule.${limit.in}`, { time: lasts(limit.ms), clause: clauseId }),
    pauses.length > 0 && t('due.pauses'),
  ];
  return { rule: rule.filter(Boolean).join(' '), step, when };
}
