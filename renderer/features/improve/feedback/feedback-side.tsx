import { Button, Chip, Group } from '@mantine/core';
import { IconDownload, IconMessageStar, IconPointer } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takenAlong } from '../../../../domain/export/export.ts';
import { isToReview, type Theme, themes } from '../../../../domain/feedback/feedback.ts';
import { type Voice, voiceSources, voicesOf, voiceThemes } from '../../../../domain/feedback/voices.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { csvOf } from '../../../ui/csv.ts';
import { download } from '../../../ui/download.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import { CameOf } from '../../changes/index.ts';
import { useExport } from '../../limits/index.ts';
import classes from '../improve.module.css';
import { useNames } from '../parts/use-names.ts';
import { FeedbackPage } from './feedback-page.tsx';
import { ProductReports } from './product-reports.tsx';
import { ScoreLine } from './score-line.tsx';
import { VoicePage } from './voice-page.tsx';
import { VoiceRow } from './voice-row.tsx';

const views = ['toReview', ...voiceSources, 'all'] as const;
type View = (typeof views)[number];

const open = (id: string) => go({ screen: 'improve', side: 'feedback', id });

function standsIn({ rating, source }: Voice, view: View): boolean {
  if (view === 'toReview') return rating !== undefined && isToReview(rating);
  return view === 'all' || source === view;
}

/** What customers said of us, by where it came from (C-001), low ratings to be looked into first; by theme, with what is behind each count. */
export function FeedbackSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('improve');
  const now = useNow(MINUTE);
  // A theme that is hot opens with all that was said about it.
  const asked = themes.find((one) => id === `theme:${one}`);
  const [view, choose] = useState<View>(asked ? 'all' : 'toReview');
  const [theme, setTheme] = useState<Theme | undefined>(asked);
  const feedback = useView((rows) => rows.all('feedback'));
  const cases = useView((rows) => rows.all('casefile'));
  const voices = useMemo(() => voicesOf(feedback, cases), [feedback, cases]);
  const chosen = voices.find((one) => one.id === id);
  const inView = useMemo(() => voices.filter((row) => standsIn(row, view)), [voices, view]);
  const counts = useMemo(() => voiceThemes(inView), [inView]);
  const shown = useMemo(
    () =>
      inView
        .filter((row) => theme === undefined || row.themes.includes(theme))
        .sort((a, b) =>
          view === 'toReview' ? (a.rating?.review?.dueAt ?? 0) - (b.rating?.review?.dueAt ?? 0) : b.at - a.at,
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
              {t(`feedback.view.${one}`)} {voices.filter((row) => standsIn(row, one)).length}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div className={classes.line}>
        <Group gap={6} flex={1} role="group" aria-label={t('feedback.themes')}>
          {counts.map(({ theme: one, count }) => (
            <Chip
              key={one}
              size="xs"
              checked={one === theme}
              onChange={(checked) => setTheme(checked ? one : undefined)}
            >
              {t(`theme.${one}`)} {count}
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
        {theme === 'product' && <ProductReports theme={theme} rows={feedback} />}
        {dialog}
      </div>
      {theme && (
        <div className={classes.line}>
          <CameOf of="theme" id={theme} />
        </div>
      )}
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
        render={(voice) => <VoiceRow voice={voice} now={now} />}
      />
    );
  return (
    <Split bar={bar} rows={list}>
      {chosen?.rating ? (
        <FeedbackPage key={chosen.id} row={chosen.rating} now={now} />
      ) : chosen ? (
        <VoicePage key={chosen.id} voice={chosen} now={now} />
      ) : (
        <EmptyState icon={IconPointer} title={t('feedback.choose')} hint={t('feedback.chooseHint')} />
      )}
    </Split>
  );
}

/** The list as a file, for whoever makes the product (C-168). Nobody's name is in it. */
function useThemeReport(voices: readonly Voice[]): () => void {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  return () => {
    const head = ['when', 'source', 'queue', 'stars', 'themes', 'words', 'cause'] as const;
    const lines = voices.map(({ at, source, queueId, themes, text, rating }) => [
      `${format.date(at)} ${format.time(at)}`,
      t(`feedback.source.${source}`),
      names.queue(queueId),
      rating ? String(rating.stars) : '',
      themes.map((one) => t(`theme.${one}`)).join(' '),
      takenAlong(text, { entity: 'feedback', path: 'text' }),
      rating?.review?.done
        ? format.pair(t(`theme.${rating.review.done.cause}`), rating.review.done.note)
        : '',
    ]);
    const content = csvOf([head.map((one) => t(`feedback.column.${one}`)), ...lines]);
    download(new Blob([content], { type: 'text/csv' }), `${t('side.feedback')}.csv`);
  };
}
