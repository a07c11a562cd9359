import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import classes from './column-edge.module.css';
import { isComposing } from './keys.ts';

const STEP = 16;
const BIG_STEP = 64;

interface Props {
  /** Which column it sizes, for assistive technology. */
  label: string;
  column: RefObject<HTMLElement | null>;
  /** On which side of its column the edge is. */
  side: 'start' | 'end';
  /** In pixels. The style may allow less while the window is narrow. */
  min: number;
  max: number;
  /** Called on the way, at every move. */
  onMove(width: number): void;
  /** The width that is to stay; undefined: as it was at first. */
  onWidth(width: number | undefined): void;
  className?: string;
}

/**
 * The edge of a column that is dragged, or moved with the arrow keys; a double click or Enter gives the column its first
 * width again. What it is at is measured, so that it begins where the column really ends.
 */
export function ColumnEdge(props: Props) {
  const { label, column, side, min, max, onMove, onWidth, className } = props;
  const width = useWidthOf(column);
  const grip = useRef<{ x: number; width: number } | undefined>(undefined);
  const grows = side === 'end' ? 1 : -1;
  const within = (wanted: number) => Math.round(Math.min(Math.max(wanted, min), max));
  const widthAt = ({ clientX }: PointerEvent) =>
    grip.current && within(grip.current.width + grows * (clientX - grip.current.x));
  const take = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width: column.current?.offsetWidth ?? width };
  };
  const drag = (event: PointerEvent) => {
    const wanted = widthAt(event);
    if (wanted !== undefined) onMove(wanted);
  };
  const letGo = (event: PointerEvent) => {
    const wanted = widthAt(event);
    const moved = grip.current && event.clientX !== grip.current.x;
    grip.current = undefined;
    if (moved) onWidth(wanted);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? BIG_STEP : STEP;
    const to: Record<string, () => number | undefined> = {
      ArrowLeft: () => within(width - grows * step),
      ArrowRight: () => within(width + grows * step),
      Home: () => min,
      End: () => max,
      Enter: () => undefined,
    };
    const wanted = to[event.key];
    if (!wanted) return;
    event.preventDefault();
    onWidth(wanted());
  };
  // A separator that can be moved is a control: it has the focus, a value and keys.
  const control = {
    role: 'separator',
    tabIndex: 0,
    'aria-label': label,
    'aria-orientation': 'vertical' as const,
    'aria-valuemin': min,
    'aria-valuemax': max,
    'aria-valuenow': Math.min(Math.max(width, min), max),
    onKeyDown,
    onPointerDown: take,
    onPointerMove: drag,
    onPointerUp: letGo,
    onDoubleClick: () => onWidth(undefined),
  };
  return <div className={`${classes.edge} ${className ?? ''}`} {...control} />;
}

function useWidthOf(column: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.offsetWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, [column]);
  return width;
}
