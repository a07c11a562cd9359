import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dispositionSchema } from '../../../../domain/interaction/interaction.ts';
import { kindSchema } from '../../../../domain/interaction/kind.ts';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import type { Window } from '../../../../domain/metrics/window.ts';
import { channelSchema } from '../../../../domain/queue/channel.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import type { Report } from '../../../../domain/report/report.ts';
import { DAY } from '../../../../domain/time.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { usePeople } from '../use-lead.ts';
import type { ReportFigure, ReportWords } from './report-table.ts';

/** The words of a report, the same on the screen and in every file. */
export function useWords(
  { by, interval }: Pick<Report, 'by' | 'interval'>,
  queues: readonly Queue[],
  variant: ServiceLevelVariant,
): ReportWords & { period: string; when(window: Window): string } {
  const { t } = useTranslation(['history', 'words']);
  const format = useFormat();
  const people = usePeople();
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
    const keyOf = (key: string): string => {
      if (by === 'queue') return queues.find(({ id }) => id === key)?.name[language] ?? key;
      if (by === 'channel') return channelWord(key);
      if (by === 'kind') return kindWord(key);
      if (by === 'disposition') return dispositionWord(key);
      if (by === 'agent') return people.find(({ id }) => id === key)?.name ?? (key || t('key.nobody'));
      return '';
    };
    const channelWord = (key: string) => {
      const channel = channelSchema.safeParse(key);
      return channel.success ? t(`words:channel.${channel.data}`) : key;
    };
    const kindWord = (key: string) => {
      const kind = kindSchema.safeParse(key);
      return kind.success ? t(`words:kind.${kind.data}`) : t('key.noKind');
    };
    const dispositionWord = (key: string) => {
      const disposition = dispositionSchema.safeParse(key);
      return disposition.success ? t(`words:disposition.${disposition.data}`) : t('key.noDisposition');
    };
    return {
      period: t('column.period'),
      key: by === 'none' ? undefined : t(`by.${by}`),
      numerator: t('column.numerator'),
      denominator: t('column.denominator'),
      figure: (figure: ReportFigure) => {
        const name = capital(entryOf(figure).name[language]);
        return figure === 'serviceLevel' ? `${name} ${variant}` : name;
      },
      line: ({ kind, window }) =>
        kind === 'part'
          ? when(window)
          : kind === 'change'
            ? t('line.change')
            : `${t(`line.${kind}`)} ${days(window)}`,
      keyOf,
      when: days,
    };
  }, [t, format, people, queues, by, interval, variant]);
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
