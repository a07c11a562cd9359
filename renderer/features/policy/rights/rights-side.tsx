import { IconPointer, IconUserShield } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type RightsRequest, rightsState } from '../../../../domain/privacy/rights/rights-request.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ListAndDetail, ListSide } from '../../../ui/list-and-detail.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../policy-screen.module.css';
import { DueMark } from './due-mark.tsx';
import { RightsPage } from './rights-page.tsx';

const open = (requestId: string) => go({ screen: 'policy', requestId });

/** What is still to be told comes first, the nearest to its end on top; then what is over, the latest first. */
const inOrder = (a: RightsRequest, b: RightsRequest): number =>
  Number(a.told !== undefined) - Number(b.told !== undefined) ||
  (a.told && b.told ? b.told.at - a.told.at : a.dueAt - b.dueAt);

/** What customers asked for by right (C-249), and what becomes of it. */
export function RightsSide({ requestId }: { requestId: string | undefined }) {
  const { t } = useTranslation('policy');
  const now = useNow(MINUTE);
  const rows = useView((all) => all.all('rightsrequest').sort(inOrder));
  const chosen = rows.find(({ id }) => id === requestId) ?? (requestId === undefined ? rows[0] : undefined);
  return (
    <ListAndDetail
      title={t('title')}
      list={
        <ListSide>
          {rows.length === 0 ? (
            <EmptyState icon={IconUserShield} title={t('rights.none')} hint={t('rights.noneHint')} />
          ) : (
            <VirtualRows
              rows={rows.map((item) => ({ id: item.id, item }))}
              label={t('rights')}
              rowHeight={60}
              activeId={chosen?.id}
              onActive={open}
              render={(row) => <RequestRow row={row} now={now} />}
            />
          )}
        </ListSide>
      }
    >
      {chosen ? (
        <RightsPage key={chosen.id} row={chosen} now={now} />
      ) : (
        rows.length > 0 && <EmptyState icon={IconPointer} title={t('rights.choose')} />
      )}
    </ListAndDetail>
  );
}

function RequestRow({ row, now }: { row: RightsRequest; now: Instant }) {
  const { t } = useTranslation(['policy', 'words']);
  const { day } = useFormat();
  return (
    <div className={classes.row}>
      <span className={classes.cut}>{`${t(`words:right.${row.right}`)} · ${row.customerName}`}</span>
      <span className={classes.under}>
        <span>{t(`words:rightsState.${rightsState(row)}`)}</span>
        <DueMark
          row={row}
          now={now}
          fallback={row.told ? day(row.told.at, now) : t('rights.due', { when: day(row.dueAt, now) })}
        />
      </span>
    </div>
  );
}
