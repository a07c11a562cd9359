import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { entryOf, type PeriodFigureId } from '../../../../domain/metrics/registry.ts';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import type { Window } from '../../../../domain/metrics/window.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import type { Report } from '../../../../domain/report/report.ts';
import { DAY } from '../../../../domain/time.ts';
import { useFormat } from '../../../ui/use-format.ts';
import type { ReportWords } from './report-table.ts';
import { useKeyWords } from './use-key-words.ts';

/** The words of a report, the same on the screen and in every file. */
export function useWords(
  { by, interval }: Pick<Report, 'by' | 'interval'>,
  queues: readonly Queue[],
  variant: ServiceLevelVariant,
): ReportWords & { period: string; when(window: Window): string } {
  const { t } = useTranslation('history');
  const format = useFormat();
  const keys = useKeyWords(queues);
  return useMemo(() => {
    const { language } = format;
    const days = ({ from, to }: Window) => {
      const [first, last] = [format.date(from), format.date(to - 1)];
      return to - from <= DAY ? first : `${first} – ${last}`;
    };
    const when = (window: Window) =>
      interval === 'halfHour' || interval === 'hour'
        ? `${format.date(window.from)} ${format.time(window.from)}–${format.time(window.to)}`
        : days(window);
    return {
      period: t('column.period'),
      key: by === 'none' ? undefined : t(`by.${by}`),
      numerator: t('column.numerator'),
      denominator: t('column.denominator'),
      figure: (figure: PeriodFigureId) => {
        const name = capital(entryOf(figure).name[language]);
        return figure === 'serviceLevel' ? `${name} ${variant}` : name;
      },
      line: ({ kind, window }) =>
        kind === 'part'
          ? when(window)
          : kind === 'change'
            ? t('line.change')
            : `${t(`line.${kind}`)} ${days(window)}`,
      keyOf: (key) => (by === 'none' ? '' : keys[by](key)),
      when: days,
    };
  }, [t, format, keys, by, interval, variant]);
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
