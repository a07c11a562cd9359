import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, type RefObject, useState } from 'react';

/** What a row of a long table says of itself: its place for assistive technology, and that it holds the focus. */
export interface TableRowProps {
  'aria-rowindex': number;
  onFocus(): void;
}

interface Props {
  /** What scrolls; the table in it has all its heads in its first row. */
  scroll: RefObject<HTMLElement | null>;
  count: number;
  rowHeight: number;
  row(index: number, props: TableRowProps): ReactNode;
}

const OVERSCAN = 12;

/**
 * The rows of a table that may have thousands: a screenful and the one that has the focus are in the document, and empty
 * rows as high as those that are left out. Goes into a `tbody`.
 */
export function TableRows({ scroll, count, rowHeight, row }: Props) {
  // At first the first one, which Tab comes to.
  const [held, hold] = useState(0);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return held >= count || shown.includes(held) ? shown : [...shown, held].sort((a, b) => a - b);
    },
  });
  const shown = virtualizer.getVirtualItems();
  let end = 0;
  const rows = shown.map(({ index, start, end: own }) => {
    const left = start - end;
    end = own;
    return (
      <Fragment key={index}>
        <Gap height={left} />
        {row(index, { 'aria-rowindex': index + 2, onFocus: () => hold(index) })}
      </Fragment>
    );
  });
  return (
    <>
      {rows}
      <Gap height={virtualizer.getTotalSize() - end} />
    </>
  );
}

const Gap = ({ height }: { height: number }) => height > 0 && <tr aria-hidden style={{ height }} />;
