import type { ReactNode } from 'react';

interface Props {
  className?: string;
  children?: ReactNode;
}

// A grid of a few thousand rows is drawn with plain boxes; the grid itself has the focus, so cells need none.
const head = { role: 'row' };
const columnHead = { role: 'columnheader' };
const cell = { role: 'gridcell' };

/** The row of column heads in a grid of `VirtualRows`. */
export const HeadRow = ({ className, children }: Props) => (
  <div className={className} {...head}>
    {children}
  </div>
);

export const ColumnHead = ({ className, children }: Props) => (
  <span className={className} {...columnHead}>
    {children}
  </span>
);

export const Cell = ({ className, children }: Props) => (
  <span className={className} {...cell}>
    {children}
  </span>
);
