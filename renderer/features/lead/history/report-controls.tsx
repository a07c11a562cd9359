import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../../domain/calendar/site-time.ts';
import { dispositionSchema } from '../../../../domain/interaction/interaction.ts';
import { kindSchema } from '../../../../domain/interaction/kind.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { intervalsFor, periodNames, type Report, reportSchema } from '../../../../domain/report/report.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { usePeople } from '../use-lead.ts';
import { DaysChoice } from './days-choice.tsx';
import classes from './history.module.css';
import { type ReportFigure, reportFigures } from './report-table.ts';
import type { Asked } from './use-report.ts';

interface Props {
  report: Report;
  asked: Asked;
  queues: readonly Queue[];
  figureName(figure: ReportFigure): string;
  onChange(change: Partial<Report>): void;
}

const shape = reportSchema.shape;
const CUSTOM = 'custom';

/** What a report is about: when, cut how, by what, and which rows. */
export function ReportControls({ report, asked, queues, figureName, onChange }: Props) {
  const { t } = useTranslation(['history', 'words']);
  const channels = useChannelWords();
  const { language } = useFormat();
  const agents = usePeople().filter(
    (person) =>
      hasRole(person, 'agent') && person.queueIds.some((id) => queues.some((queue) => queue.id === id)),
  );
  const { period } = report;
  return (
    <div className={classes.controls}>
      <Choice
        label={t('period')}
        value={typeof period === 'string' ? period : CUSTOM}
        data={[
          ...periodNames.map((name) => ({ value: name, label: t(`period.${name}`) })),
          { value: CUSTOM, label: t('period.custom') },
        ]}
        onChange={(value) => {
          const named = periodNames.find((name) => name === value);
          onChange({ period: named ?? lastDays(asked) });
        }}
      />
      {typeof period !== 'string' && (
        <DaysChoice days={period} onChange={(days) => onChange({ period: days })} />
      )}
      <Choice
        label={t('interval')}
        value={asked.interval}
        data={intervalsFor(asked.window).map((value) => ({ value, label: t(`interval.${value}`) }))}
        onChange={(value) => onChange({ interval: shape.interval.parse(value) })}
      />
      <Choice
        label={t('by')}
        value={report.by}
        data={shape.by.options.map((value) => ({ value, label: t(`by.${value}`) }))}
        onChange={(value) => onChange({ by: shape.by.parse(value) })}
      />
      <Choice
        label={t('by.queue')}
        all={t('all')}
        value={report.queueId}
        data={queues.map(({ id, name }) => ({ value: id, label: name[language] }))}
        onChange={(queueId) => onChange({ queueId })}
      />
      <Choice
        label={t('by.channel')}
        all={t('all')}
        value={report.channel}
        data={channels.choices}
        onChange={(value) => onChange({ channel: shape.channel.parse(value) })}
      />
      <Choice
        label={t('by.kind')}
        all={t('all')}
        value={report.kind}
        data={[
          ...kindSchema.options.map((value) => ({ value: value as string, label: t(`words:kind.${value}`) })),
          { value: 'none', label: t('key.noKind') },
        ]}
        onChange={(value) => onChange({ kind: shape.kind.parse(value) })}
      />
      <Choice
        label={t('by.agent')}
        all={t('all')}
        value={report.agentId}
        data={agents.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(agentId) => onChange({ agentId })}
      />
      <Choice
        label={t('by.disposition')}
        all={t('all')}
        value={report.disposition}
        data={[
          ...dispositionSchema.options.map((value) => ({
            value: value as string,
            label: t(`words:disposition.${value}`),
          })),
          { value: 'none', label: t('key.noDisposition') },
        ]}
        onChange={(value) => onChange({ disposition: shape.disposition.parse(value) })}
      />
      <Choice
        label={t('drawn')}
        value={report.figure}
        data={reportFigures.map((value) => ({ value, label: figureName(value) }))}
        onChange={(value) => onChange({ figure: shape.figure.parse(value) })}
      />
    </div>
  );
}

/** The days shown now, to begin with when somebody picks their own. */
const lastDays = ({ window }: Asked): { first: number; last: number } => ({
  first: dayOf(window.from),
  last: dayOf(window.to - 1),
});

interface ChoiceProps {
  label: string;
  value: string | undefined;
  data: { value: string; label: string }[];
  /** What no choice is called; without it there is always one. */
  all?: string;
  onChange(value: string | undefined): void;
}

function Choice({ label, value, data, all, onChange }: ChoiceProps) {
  return (
    <Select
      size="xs"
      label={label}
      value={value ?? ''}
      data={all === undefined ? data : [{ value: '', label: all }, ...data]}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(next) => onChange(next || undefined)}
    />
  );
}
