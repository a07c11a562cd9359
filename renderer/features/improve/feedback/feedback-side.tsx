import { Button, Chip, Group } from '@mantine/core';
import { IconDownload, IconMessageStar, IconPointer } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Feedback,
  isToReview,
  type Theme,
  themeCounts,
  themesOf,
} from '../../../../domain/feedback/feedback.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { csvOf } from '../../../ui/csv.ts';
import { download } from '../../../ui/download.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import { useExport } from '../../limits/index.ts';
import classes from '../improve.module.css';
import { Split } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { FeedbackPage } from './feedback-page.tsx';
import { ScoreLine } from './score-line.tsx';

const views = ['toReview', 'survey', 'case', 'all'] as const;
type View = (typeof views)[number];

const open = (id: string) => go({ screen: 'improve', side: 'feedback', id });

function standsIn(row: Feedback, view: View): boolean {
  if (view === 'toReview') return isToReview(row);
  return view === 'all' || row.source === view;
}

/** What customers said of us, low ratings to be looked into first; by theme, with the ratings behind each count. */
export function FeedbackSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('improve');
  const now = useNow(MINUTE);
  const [view, choose] = useState<View>('toReview');
  const [theme, setTheme] = useState<Theme>();
  const feedback = useView((rows) => rows.all('feedback'));
  const chosen = feedback.find((one) => one.id === id);
  const inView = useMemo(() => feedback.filter((row) => standsIn(row, view)), [feedback, view]);
  const counts = useMemo(() => themeCounts(inView), [inView]);
  const shown = useMemo(
    () =>
      inView
        .filter((row) => theme === undefined || themesOf(row).includes(theme))
        .sort((a, b) =>
          view === 'toReview' ? (a.review?.dueAt ?? 0) - (b.review?.dueAt ?? 0) : b.at - a.at,
        ),
    [inView, theme, view],
  );
  const report = useThemeReport(shown);
  const { ask, dialog } = useExport();
  const bar = (
    <>
      <ScoreLine rows={feedback} />
      <Chip.Group value={view} onChange={(next) => choose(views.find((one) => one === next) ?? view)}>
        <Group gap={6} role="radiogroup" aria-label={t('views')}>
          {views.map((one) => (
            <Chip key={one} value={one} size="xs" variant="light">
              {t(`feedback.view.${one}`)} {feedback.filter((row) => standsIn(row, one)).length}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div className={classes.line}>
        <Group gap={6} flex={1} role="group" aria-label={t('feedback.themes')}>
          {counts.map(({ theme: one, rows }) => (
            <Chip
              key={one}
              size="xs"
              checked={one === theme}
              onChange={(checked) => setTheme(checked ? one : undefined)}
            >
              {t(`theme.${one}`)} {rows.length}
            </Chip>
          ))}
        </Group>
        <Button
          size="compact-xs"
          variant="default"
          disabled={shown.length === 0}
          leftSection={<IconDownload size={14} />}
          onClick={() => ask({ what: 'feedback', rows: shown.length, take: report })}
        >
          {t('feedback.export')}
        </Button>
        {dialog}
      </div>
    </>
  );
  const list =
    shown.length === 0 ? (
      <EmptyState
        icon={IconMessageStar}
        title={t(view === 'toReview' ? 'feedback.noneToReview' : 'feedback.none')}
        hint={t('feedback.noneHint')}
      />
    ) : (
      <VirtualRows
        rows={shown.map((item) => ({ id: item.id, item }))}
        label={t('side.feedback')}
        rowHeight={58}
        activeId={id}
        onActive={open}
        render={(row) => <Row row={row} now={now} />}
      />
    );
  return (
    <Split bar={bar} rows={list}>
      {chosen ? (
        <FeedbackPage key={chosen.id} row={chosen} now={now} />
      ) : (
        <EmptyState icon={IconPointer} title={t('feedback.choose')} hint={t('feedback.chooseHint')} />
      )}
    </Split>
  );
}

function Row({ row, now }: { row: Feedback; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const { stars, text, review, at, queueId } = row;
  const open = isToReview(row);
  return (
    <div className={classes.row}>
      <span className={classes.line}>
        <span role="img" aria-label={t('feedback.stars', { count: stars })}>
          {'★'.repeat(stars)}
        </span>
        <span className={classes.name}>{text || t('feedback.noWords')}</span>
      </span>
      <span className={classes.quiet}>
        {[
          names.queue(queueId),
          format.dayAndTime(at, now),
          open && review && t('feedback.due', { when: format.dayAndTime(review.dueAt, now) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}

/** The list as a file, for whoever makes the product (C-168). Nobody's name is in it. */
function useThemeReport(rows: readonly Feedback[]): () => void {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  return () => {
    const head = ['when', 'queue', 'stars', 'themes', 'words', 'cause'] as const;
    const lines = rows.map((row) => [
      `${format.date(row.at)} ${format.time(row.at)}`,
      names.queue(row.queueId),
      String(row.stars),
      themesOf(row)
        .map((one) => t(`theme.${one}`))
        .join(' '),
      row.text,
      row.review?.done ? `${t(`theme.${row.review.done.cause}`)}: ${row.review.done.note}` : '',
    ]);
    const content = csvOf([head.map((one) => t(`feedback.column.${one}`)), ...lines]);
    download(new Blob([content], { type: 'text/csv' }), `${t('side.feedback')}.csv`);
  };
}
