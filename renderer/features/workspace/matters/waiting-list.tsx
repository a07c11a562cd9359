import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useRowHeight } from '../../../stores/density.ts';
import classes from './matters.module.css';
import { WaitingRow } from './waiting-row.tsx';

interface Props {
  waiting: readonly Interaction[];
  /** Somebody is being offered to me: they wait too, in the tray. */
  offered: boolean;
  selectedId: string | undefined;
  /** What scrolls; the list is a part of it. */
  scroll: RefObject<HTMLDivElement | null>;
}

/** Its height as it is drawn without any density; two lines. */
const ROW = 52;

/** Who waits in my queues. There may be hundreds: only what is seen is drawn. */
export function WaitingList({ waiting, offered, selectedId, scroll }: Props) {
  const { t } = useTranslation('workspace');
  const heading = useId();
  const list = useRef<HTMLUListElement>(null);
  const margin = useOffset(list, waiting.length === 0);
  const height = useRowHeight(ROW);
  const rows = useVirtualizer({
    count: waiting.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    getItemKey: (index) => waiting[index]?.id ?? index,
    overscan: 6,
    scrollMargin: margin,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another density makes every row another height
  useEffect(() => rows.measure(), [height]);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        {t('waiting.title')} <span className={classes.count}>{waiting.length}</span>
      </h2>
      {waiting.length === 0 && (
        <p className={classes.none}>{t(offered ? 'waiting.noneElse' : 'waiting.none')}</p>
      )}
      <ul ref={list} className={classes.virtual} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const interaction = waiting[item.index];
          return (
            interaction && (
              <li
                key={item.key}
                aria-setsize={waiting.length}
                aria-posinset={item.index + 1}
                style={{ height: item.size, transform: `translateY(${item.start - margin}px)` }}
              >
                <WaitingRow interaction={interaction} selected={interaction.id === selectedId} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

/** Where the list begins within what scrolls; it moves when my matters above it grow or shrink. */
function useOffset(list: RefObject<HTMLUListElement | null>, empty: boolean): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (!empty && list.current) setOffset(list.current.offsetTop);
  });
  return offset;
}
