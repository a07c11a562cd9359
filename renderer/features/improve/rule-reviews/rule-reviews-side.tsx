import { IconPointer, IconReportAnalytics } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isReviewLate, missingParts, type RuleReview } from '../../../../domain/rule-review/rule-review.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../improve.module.css';
import { usePeriodName } from '../studies/use-study-title.ts';
import { RuleReviewPage } from './rule-review-page.tsx';

const open = (id: string) => go({ screen: 'improve', side: 'ruleReviews', id });

/** The half-yearly evaluations of the rules themselves, the latest first (C-220). */
export function RuleReviewsSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('improve');
  const now = useNow(MINUTE);
  const reviews = useView((rows) => rows.all('rulereview').sort((a, b) => b.from - a.from));
  const chosen = reviews.find((one) => one.id === id) ?? (id === undefined ? reviews[0] : undefined);
  const late = reviews.filter((one) => isReviewLate(one, now)).length;
  const list =
    reviews.length === 0 ? (
      <EmptyState icon={IconReportAnalytics} title={t('ruleReview.none')} hint={t('ruleReview.noneHint')} />
    ) : (
      <VirtualRows
        rows={reviews.map((item) => ({ id: item.id, item }))}
        label={t('side.ruleReviews')}
        rowHeight={58}
        activeId={chosen?.id}
        onActive={open}
        render={(row) => <Row row={row} now={now} />}
      />
    );
  return (
    <Split bar={<p className={classes.quiet}>{t('ruleReview.late', { count: late })}</p>} rows={list}>
      {chosen ? (
        <RuleReviewPage key={chosen.id} row={chosen} now={now} />
      ) : (
        <EmptyState icon={IconPointer} title={t('ruleReview.choose')} />
      )}
    </Split>
  );
}

function Row({ row, now }: { row: RuleReview; now: Instant }) {
  const { t } = useTranslation('improve');
  const period = usePeriodName()(row);
  const missing = missingParts(row);
  const state = row.signed
    ? t('ruleReview.signed')
    : missing.length > 0
      ? t('ruleReview.incomplete', { count: missing.length })
      : t('ruleReview.complete');
  return (
    <div className={classes.row}>
      <span className={classes.line}>
        <span className={classes.name}>{t('ruleReview.title', { period })}</span>
        {isReviewLate(row, now) && <Tag tone="late">{t('overdue')}</Tag>}
      </span>
      <span className={classes.quiet}>{state}</span>
    </div>
  );
}
