import { IconCircleFilled, IconReport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import { ReportView } from './report-view.tsx';
import classes from './reports.module.css';
import { isUnread, type ShownReport } from './use-reports.ts';

/** The daily reports on the sample: what came, what has been read, and one of them opened. */
export function ReportsScreen({ reports }: { reports: readonly ShownReport[] }) {
  const { t } = useTranslation('evaluation');
  const [chosenId, choose] = useState<string>();
  const chosen = reports.find(({ id }) => id === chosenId) ?? reports.find(isUnread) ?? reports[0];
  if (!chosen) return <EmptyState icon={IconReport} title={t('report.none')} hint={t('report.noneHint')} />;
  const shownId = chosen.id;
  return (
    <div className={classes.screen}>
      <div className={classes.list}>
        <VirtualRows
          rows={reports.map((item) => ({ id: item.id, item }))}
          label={t('report.title')}
          rowHeight={48}
          activeId={shownId}
          onActive={choose}
          render={(report) => <ReportRow report={report} />}
        />
      </div>
      {/* What was read stays open: the next one comes when it is chosen. */}
      <ReportView key={shownId} report={chosen} onRead={() => choose(shownId)} />
    </div>
  );
}

function ReportRow({ report }: { report: ShownReport }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const now = useNow(MINUTE);
  const { queueId, to, score } = report.figures;
  const queue = useView(
    (rows) => rows.get('queue', queueId)?.name[format.language],
    [queueId, format.language],
  );
  return (
    <div className={classes.row}>
      <span className={classes.mark}>
        {isUnread(report) && <IconCircleFilled size={8} role="img" aria-label={t('report.unread')} />}
      </span>
      <div className={classes.what}>
        <div className={classes.strong}>{queue ?? queueId}</div>
        <div className={classes.quiet}>{format.day(to, now)}</div>
      </div>
      <span className={classes.quiet}>
        {score ? t('report.short', { mean: format.number(score.mean, 1), n: score.n }) : t('report.noScore')}
      </span>
    </div>
  );
}
