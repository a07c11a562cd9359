import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isLateReport } from '../../../../domain/sampling/daily-report.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, usePending, useView } from '../../../data/index.ts';
import { KeyHint, Keys } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { Receipts } from './receipts.tsx';
import { AgentScores, Counts, CriteriaMissed, TeamScore } from './report-figures.tsx';
import classes from './reports.module.css';
import { isUnread, type ShownReport } from './use-reports.ts';

interface Props {
  report: ShownReport;
  onRead(): void;
}

/** One day's report on the sample of one queue. */
export function ReportView({ report, onRead }: Props) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const now = useNow(MINUTE);
  const { figures, agents, at } = report;
  const { queueId, since, to } = figures;
  const queue = useView(
    (rows) => rows.get('queue', queueId)?.name[format.language],
    [queueId, format.language],
  );
  return (
    <article className={classes.report} aria-label={t('report.of', { queue, day: format.day(to, now) })}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{t('report.of', { queue, day: format.day(to, now) })}</h2>
          <p className={classes.quiet}>
            {t('report.span', { from: format.dayAndTime(since, now), to: format.dayAndTime(to, now) })}
            {isLateReport({ to, at }) && (
              <span className={classes.late}>
                <IconAlertTriangle size={13} aria-hidden />
                {t('report.late', { when: format.dayAndTime(at, now) })}
              </span>
            )}
          </p>
        </div>
        <Receipt report={report} onRead={onRead} />
      </header>
      <Counts figures={figures} />
      <TeamScore figures={figures} />
      <AgentScores agents={agents} />
      <CriteriaMissed criteria={figures.criteria} />
      <Receipts reportId={report.id} />
    </article>
  );
}

/** That somebody of the team has read it: one key, also without a network. */
function Receipt({ report, onRead }: Props) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const waiting = usePending('reportcopy', report.copy?.id ?? '').length > 0;
  const unread = isUnread(report);
  const read = () => {
    onRead();
    attempt(() => mutate('sample.readReport', { reportId: report.id }));
  };
  useCommand({
    id: 'report.read',
    label: t('report.read'),
    shortcut: 'report.read',
    enabled: unread,
    run: read,
  });
  if (!report.copy) return null;
  if (unread)
    return (
      <KeyHint label={t('report.readHint')} shortcut="report.read">
        <Button onClick={read} rightSection={<Keys shortcut="report.read" plain />}>
          {t('report.read')}
        </Button>
      </KeyHint>
    );
  return (
    <span className={classes.receipt} role="status">
      <IconCircleCheck size={16} aria-hidden />
      {t(waiting ? 'report.readWaiting' : 'report.readAt', {
        when: format.dayAndTime(report.copy.readAt ?? now, now),
      })}
    </span>
  );
}
