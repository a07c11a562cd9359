import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import type { Transfer } from '../../../../domain/transfer/transfer.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { FileRow } from '../files/file-row.tsx';
import { When } from '../when.tsx';
import type { LogItem } from './conversation-items.ts';
import classes from './log.module.css';
import { MessageRow } from './message-row.tsx';

interface Props {
  item: LogItem;
  customerName: string;
}

/** One line of the log. The log is measured and placed anew around it; what it says stays. */
export const LogRow = memo(function LogRow({ item, customerName }: Props) {
  const { t } = useTranslation('workspace');
  switch (item.kind) {
    case 'day':
      return <DayLine at={item.at} />;
    case 'unread':
      return (
        <p className={classes.line} data-kind="unread">
          <span>{t('log.unread')}</span>
        </p>
      );
    case 'handover':
      return <HandoverLine transfer={item.transfer} />;
    case 'file':
      return <FileRow file={item.file} customerName={customerName} opens={item.opens} />;
    case 'message':
      return (
        <MessageRow
          message={item.message}
          customerName={customerName}
          opens={item.opens}
          closes={item.closes}
        />
      );
  }
});

function DayLine({ at }: { at: Instant }) {
  const { day } = useFormat();
  const now = useNow(MINUTE);
  return (
    <p className={classes.line}>
      <span>{day(at, now)}</span>
    </p>
  );
}

function HandoverLine({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation('workspace');
  const names = useView(
    (rows) => ({
      from: rows.get('person', transfer.fromPersonId)?.name,
      to: rows.get('person', transfer.acceptedBy ?? '')?.name,
    }),
    [transfer],
  );
  return (
    <p className={classes.line}>
      <span>
        {t('log.handover', { from: names.from ?? '–', to: names.to ?? '–' })}{' '}
        {transfer.acceptedAt !== undefined && <When at={transfer.acceptedAt} />}
      </span>
    </p>
  );
}
