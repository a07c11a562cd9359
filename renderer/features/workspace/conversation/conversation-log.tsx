import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isImage } from '../../../../domain/attachment/media-type.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useSession, useTakenFiles, useUnsentIn, useView } from '../../../data/index.ts';
import { TakenFileRow } from '../files/taken-file-row.tsx';
import { leaveOff, leftOffIn } from '../left-off.ts';
import { useSeen } from '../use-seen.ts';
import { type Entry, inOrder, type LogItem, logItems } from './conversation-items.ts';
import classes from './log.module.css';
import { LogRow } from './log-row.tsx';

/** Nearer to the end than this counts as reading the newest. */
const AT_END = 48;

interface Props {
  interaction: Interaction;
}

/** Everything that was said and sent. Stays at the newest while one reads there, and where one reads otherwise. */
export function ConversationLog({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const { id, handover, customerName } = interaction;
  const messages = useView((view) => view.where('message', 'interactionId', id), [id]);
  const files = useView((view) => view.where('attachment', 'interactionId', id), [id]);
  const unsent = useUnsentIn('message', 'interactionId', id);
  const unsentFiles = useUnsentIn('attachment', 'interactionId', id);
  const taken = useTakenFiles().filter(
    ({ file }) => file.interactionId === id && !files.some((row) => row.id === file.attachmentId),
  );
  const [seenAt, setSeen] = useSeen(id);
  // A matter opened for the first time is all new: a line saying so would say nothing.
  const [readUntil] = useState(seenAt || undefined);
  const entries = useMemo(
    () => inOrder([...messages, ...files], new Set([...unsent, ...unsentFiles])),
    [messages, files, unsent, unsentFiles],
  );
  const items = useMemo(() => logItems(entries, { handover, readUntil }), [entries, handover, readUntil]);
  const scroll = useRef<HTMLDivElement>(null);
  const [leftOff] = useState(() => leftOffIn(id));
  const log = useVirtualizer({
    count: items.length + taken.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => heightOf(items[index]),
    // A file keeps its place when its row comes.
    getItemKey: (index) => items[index]?.key ?? taken[index - items.length]?.file.attachmentId ?? index,
    overscan: 4,
    paddingStart: 8,
    paddingEnd: 12,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: AT_END,
    // Where it will stand is drawn at once, not the top first.
    initialOffset: () => leftOff.read?.offset ?? offsetOfEnd(items),
    initialMeasurementsCache: leftOff.sizes,
  });
  useLeaveLog(id, scroll, log);
  const last = entries.at(-1);
  const given = taken.at(-1);
  const ownLast = given
    ? `given ${given.file.attachmentId}`
    : last?.author.id === person.id
      ? last.id
      : undefined;
  const [openedWith] = useState(ownLast);
  const isInside = leftOff.read?.atEnd === false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: on opening, and whenever I said something myself
  useEffect(() => {
    if (!isInside || ownLast !== openedWith) log.scrollToEnd();
  }, [ownLast]);
  const atEnd = log.isAtEnd(AT_END);
  useMarkSeen(atEnd ? last?.at : undefined, seenAt, setSeen);
  const arrived = useArrived(last);
  const fresh = !atEnd && last !== undefined && last.at > seenAt && last.author.kind === 'customer';
  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section ref={scroll} className={classes.scroll} aria-label={t('log.title')} tabIndex={0}>
        <div className={classes.space} style={{ height: log.getTotalSize() }}>
          {log.getVirtualItems().map((row) => {
            const item = items[row.index];
            const waiting = taken[row.index - items.length];
            return (
              (item || waiting) && (
                <div
                  key={row.key}
                  ref={log.measureElement}
                  data-index={row.index}
                  className={classes.row}
                  style={{ transform: `translateY(${row.start}px)` }}
                >
                  {item && <LogRow item={item} customerName={customerName} />}
                  {waiting && <TakenFileRow taken={waiting} />}
                </div>
              )
            );
          })}
        </div>
      </section>
      <VisuallyHidden aria-live="polite">{arrived}</VisuallyHidden>
      {!atEnd && (
        <Button
          size="compact-sm"
          variant={fresh ? 'filled' : 'default'}
          className={classes.toEnd}
          leftSection={<IconArrowDown size={14} />}
          onClick={() => log.scrollToEnd()}
        >
          {t(fresh ? 'log.newMessages' : 'log.toEnd')}
        </Button>
      )}
    </div>
  );
}

/** About, until it is drawn. */
const heightOf = (item: LogItem | undefined): number =>
  item?.kind !== 'file' ? 48 : isImage(item.file.mediaType) ? 270 : 95;

/** About as much of the end as a window shows. */
const SHOWN = 600;
const offsetOfEnd = (items: readonly LogItem[]): number =>
  Math.max(0, items.reduce((height, item) => height + heightOf(item), 0) - SHOWN);

/** Remembers how far up one had read, for when one comes back. */
function useLeaveLog(
  interactionId: string,
  scroll: RefObject<HTMLDivElement | null>,
  log: Virtualizer<HTMLDivElement, Element>,
): void {
  useLayoutEffect(
    () => () => {
      const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = scroll.current ?? {};
      const atEnd = scrollHeight - clientHeight - scrollTop <= AT_END;
      leaveOff(interactionId, { read: { offset: scrollTop, atEnd }, sizes: log.takeSnapshot() });
    },
    [interactionId, scroll, log],
  );
}

/** Read is what was on the screen of somebody who looked at it: the window has the focus. */
function useMarkSeen(upTo: number | undefined, seenAt: number, setSeen: (at: number) => void): void {
  useEffect(() => {
    const mark = () => {
      if (upTo !== undefined && upTo > seenAt && document.hasFocus()) setSeen(upTo);
    };
    // What was read is on the screen first; that the list hears of it can wait for the frame after.
    const drawn = requestAnimationFrame(mark);
    window.addEventListener('focus', mark);
    return () => {
      cancelAnimationFrame(drawn);
      window.removeEventListener('focus', mark);
    };
  }, [upTo, seenAt, setSeen]);
}

/** What came from the customer since the matter was opened, the latest: read out without moving anything. */
function useArrived(last: Entry | undefined): string | undefined {
  const { t } = useTranslation('workspace');
  const [openedWith] = useState(last?.id);
  if (!last || last.id === openedWith || last.author.kind !== 'customer') return undefined;
  return 'hash' in last ? t('file.arrived', { name: last.name }) : last.text;
}
