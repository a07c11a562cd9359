import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useRowHeight } from '../stores/density.ts';
import { isComposing } from './keys.ts';
import classes from './virtual-rows.module.css';

/** A row a person can stand on, or a heading between rows. */
export type VirtualRow<T> = { id: string; item: T } | { id: string; heading: ReactNode };

interface Props<T> {
  rows: readonly VirtualRow<T>[];
  /** What the list is, for assistive technology. */
  label: string;
  /** `grid` rows consist of `role="gridcell"` cells, `listbox` rows are options. */
  kind?: 'listbox' | 'grid';
  /** In the usual density. */
  rowHeight: number;
  headingHeight?: number;
  activeId: string | undefined;
  onActive(id: string): void;
  /** Enter, or a double click; a single one where there is nothing to do with a row but to open it. */
  onOpen?(id: string): void;
  opensOn?: 'click' | 'doubleClick';
  render(item: T): ReactNode;
  /** Column heads of a grid: a `role="row"`. */
  head?: ReactNode;
  /** Keeps the active row in sight when it changes by itself. */
  follow?: boolean;
  /** Takes the focus when a dialog opens around it. */
  autoFocus?: boolean;
  /** Called when the last rows come into sight. */
  onEnd?(): void;
}

/**
 * Thousands of rows, a screenful in the document. One tab stop; arrows, Home, End and Page keys move, focus stays on
 * the list, so a row that changes or goes away takes nothing with it.
 */
export function VirtualRows<T>(props: Props<T>) {
  const {
    rows,
    label,
    kind = 'listbox',
    rowHeight: usualHeight,
    headingHeight = 32,
    activeId,
    onOpen,
    opensOn = 'doubleClick',
    head,
    follow,
    autoFocus,
    onEnd,
  } = props;
  const rowHeight = useRowHeight(usualHeight);
  const list = useRef<HTMLDivElement>(null);
  const base = useId();
  const scrollMargin = head ? headingHeight : 0;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: (index) => (heads(rows[index]) ? headingHeight : rowHeight),
    // The head stands above the rows and stays in sight.
    scrollMargin,
    scrollPaddingStart: scrollMargin,
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another density makes every row another height
  useEffect(() => virtualizer.measure(), [rowHeight]);
  const shown = virtualizer.getVirtualItems();
  const activeIndex = rows.findIndex((row) => !heads(row) && row.id === activeId);
  const lastShown = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (rows.length > 0 && lastShown >= rows.length - 1) onEnd?.();
  }, [lastShown, rows.length, onEnd]);

  useEffect(() => {
    if (follow && activeIndex >= 0) virtualizer.scrollToIndex(activeIndex);
  }, [follow, activeIndex, virtualizer]);

  const move = (index: number, step: number) => {
    const next = standable(rows, index, step);
    const row = rows[next];
    if (!row) return;
    props.onActive(row.id);
    virtualizer.scrollToIndex(next);
  };
  const page = () => Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / rowHeight) - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target !== event.currentTarget) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => move(activeIndex + 1, 1),
      ArrowUp: () => move(activeIndex - 1, -1),
      Home: () => move(0, 1),
      End: () => move(rows.length - 1, -1),
      PageDown: () => move(Math.min(rows.length - 1, activeIndex + page()), 1),
      PageUp: () => move(Math.max(0, activeIndex - page()), -1),
      Enter: () => activeId !== undefined && onOpen?.(activeId),
    };
    const run = moves[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };

  const count = rows.filter((row) => !heads(row)).length;
  const activeShown = shown.some(({ index }) => index === activeIndex);
  const isGrid = kind === 'grid';
  // The role is one of two that both take these; the list has the focus and the keys, and names its active row.
  const listProps = {
    role: kind,
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': isGrid ? count : undefined,
    'aria-activedescendant': activeShown ? `${base}-${activeIndex}` : undefined,
    onKeyDown,
    ...(autoFocus && { 'data-autofocus': true }),
  };
  const rowProps = (index: number, id: string) => ({
    id: `${base}-${index}`,
    role: isGrid ? 'row' : 'option',
    'aria-selected': id === activeId,
    'aria-rowindex': isGrid ? index + 1 : undefined,
    'data-opens': opensOn === 'click' || undefined,
    onClick: () => {
      props.onActive(id);
      if (opensOn === 'click') onOpen?.(id);
    },
    onDoubleClick: () => opensOn === 'doubleClick' && onOpen?.(id),
  });
  return (
    <div className={classes.frame}>
      <div ref={list} className={classes.list} {...listProps}>
        {head && (
          <div className={classes.head} style={{ height: headingHeight }}>
            {head}
          </div>
        )}
        <div role="presentation" className={classes.all} style={{ height: virtualizer.getTotalSize() }}>
          {shown.map(({ index, key, start, size }) => {
            const row = rows[index];
            if (!row) return null;
            const place = { transform: `translateY(${start - scrollMargin}px)`, height: size };
            if (heads(row))
              return (
                <div key={key} role="presentation" className={classes.heading} style={place}>
                  {row.heading}
                </div>
              );
            return (
              <div key={key} className={classes.row} style={place} {...rowProps(index, row.id)}>
                {props.render(row.item)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function heads<T>(row: VirtualRow<T> | undefined): row is { id: string; heading: ReactNode } {
  return row !== undefined && 'heading' in row;
}

/** The first row at or beyond `index`, in the direction of `step`, that is not a heading. */
function standable<T>(rows: readonly VirtualRow<T>[], index: number, step: number): number {
  const start = Math.min(Math.max(index, 0), rows.length - 1);
  for (let at = start; at >= 0 && at < rows.length; at += step) if (!heads(rows[at])) return at;
  return rows.findIndex((row) => !heads(row));
}
