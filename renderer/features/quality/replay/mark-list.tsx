import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '../../../../domain/replay/marks.ts';
import type { Timeline } from '../../../../domain/replay/timeline.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from './mark-list.module.css';
import { markIcon, markTone, useMarkWords } from './mark-look.tsx';

interface Props {
  timeline: Timeline;
  marks: readonly Mark[];
  /** The mark reached last. */
  currentId: string | undefined;
  all: boolean;
  onAll(all: boolean): void;
  onSeek(mark: Mark): void;
}

/** Everything one can jump to, in order. */
export function MarkList({ timeline, marks, currentId, all, onAll, onSeek }: Props) {
  const { t } = useTranslation('quality');
  const words = useMarkWords(timeline);
  const rows = useMemo(() => marks.map((item) => ({ id: item.id, item })), [marks]);
  const jump = (id: string) => {
    const mark = marks.find((one) => one.id === id);
    if (mark) onSeek(mark);
  };
  return (
    <section className={classes.list} aria-label={t('marks.title')}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('marks.which')}
          value={all ? 'all' : 'key'}
          onChange={(value) => onAll(value === 'all')}
          data={[
            { value: 'key', label: t('marks.key') },
            { value: 'all', label: t('marks.all') },
          ]}
        />
      </div>
      <VirtualRows
        rows={rows}
        label={t('marks.title')}
        rowHeight={32}
        activeId={currentId}
        follow
        onActive={jump}
        render={(mark) => {
          const Icon = markIcon(mark);
          return (
            <div className={classes.mark} data-tone={markTone(mark)}>
              <span className={classes.at}>{stopwatch(mark.at - timeline.startedAt)}</span>
              <Icon size={15} stroke={1.7} />
              <span className={classes.words}>{words(mark)}</span>
            </div>
          );
        }}
      />
    </section>
  );
}
