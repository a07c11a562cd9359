import { type CSSProperties, type RefObject, useCallback } from 'react';
import { usePreference } from '../../data/index.ts';

/** What somebody has made of a column, in pixels; without it the window decides. */
type Widths = Partial<Record<'left' | 'right', number>>;
const asFirst: Widths = {};
const asked = (column: keyof Widths) => `--${column}-asked`;

/** The columns as this person has them, on every machine. While one is dragged only the grid's style is changed. */
export function useColumnWidths(grid: RefObject<HTMLElement | null>) {
  const [widths, keep] = usePreference('columns', asFirst);
  const style = Object.fromEntries(
    Object.entries(widths).map(([column, px]) => [asked(column as keyof Widths), `${px}px`]),
  ) as CSSProperties;
  const move = useCallback(
    (column: keyof Widths, px: number) => grid.current?.style.setProperty(asked(column), `${px}px`),
    [grid],
  );
  const set = (column: keyof Widths, px: number | undefined) => {
    const { [column]: _, ...others } = widths;
    if (px === undefined) grid.current?.style.removeProperty(asked(column));
    keep(px === undefined ? others : { ...others, [column]: px });
  };
  return { style, move, set };
}
