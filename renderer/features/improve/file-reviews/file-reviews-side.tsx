import { IconPointer, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FileReview } from '../../../../domain/customer/review/file-review.ts';
import { useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../improve.module.css';
import { FileReviewPage } from './file-review-page.tsx';

const open = (id: string) => go({ screen: 'improve', side: 'fileReviews', id });

/** What the files of customers came to, month by month, the latest first (C-231). */
export function FileReviewsSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('improve');
  const reviews = useView((rows) => rows.all('filereview').sort((a, b) => (a.id < b.id ? 1 : -1)));
  const chosen = reviews.find((one) => one.id === id) ?? (id === undefined ? reviews[0] : undefined);
  const list =
    reviews.length === 0 ? (
      <EmptyState icon={IconUsersGroup} title={t('fileReview.none')} hint={t('fileReview.noneHint')} />
    ) : (
      <VirtualRows
        rows={reviews.map((item) => ({ id: item.id, item }))}
        label={t('side.fileReviews')}
        rowHeight={58}
        activeId={chosen?.id}
        onActive={open}
        render={(row) => <Row row={row} />}
      />
    );
  return (
    <Split bar={<p className={classes.quiet}>{t('fileReview.nobody')}</p>} rows={list}>
      {chosen ? (
        <FileReviewPage key={chosen.id} row={chosen} />
      ) : (
        <EmptyState icon={IconPointer} title={t('fileReview.choose')} />
      )}
    </Split>
  );
}

function Row({ row: { id, files } }: { row: FileReview }) {
  const { t } = useTranslation('improve');
  return (
    <div className={classes.row}>
      <span className={classes.name}>{t('fileReview.title', { month: id })}</span>
      <span className={classes.quiet}>{t('fileReview.files', { count: files })}</span>
    </div>
  );
}
