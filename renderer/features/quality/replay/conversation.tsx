import { memo, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Timeline } from '../../../../domain/replay/timeline.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useView } from '../../../data/index.ts';
import classes from './conversation.module.css';
import { type ConversationItem, conversationItems } from './conversation-items.ts';
import { markIcon, markTone, useMarkWords } from './mark-look.tsx';
import { ReplayBubble } from './replay-bubble.tsx';

interface Props {
  timeline: Timeline;
  interaction: Interaction | undefined;
  position: Instant;
}

// Long conversations are scrolled by key as well.
const scrolls = { tabIndex: 0 };

/** The conversation as far as it has come. */
export function Conversation({ timeline, interaction, position }: Props) {
  const items = useMemo(() => conversationItems(timeline), [timeline]);
  const { t } = useTranslation('quality');
  const shown = countUntil(items, position);
  const log = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest item is kept in sight when there is one more
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [shown]);
  return (
    <ol ref={log} className={classes.items} aria-label={t('replay.conversation')} {...scrolls}>
      <Items timeline={timeline} interaction={interaction} items={items} shown={shown} />
    </ol>
  );
}

interface ItemsProps extends Omit<Props, 'position'> {
  items: readonly ConversationItem[];
  shown: number;
}

/** Drawn again only when one more is shown, not with every frame of the clock. */
const Items = memo(function Items({ timeline, interaction, items, shown }: ItemsProps) {
  const { t } = useTranslation('quality');
  const words = useMarkWords(timeline);
  const names = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  return (
    <>
      {items.slice(0, shown).map((item) => {
        if (item.kind === 'message')
          return (
            <ReplayBubble
              key={item.id}
              message={item.message}
              ungreeted={item.ungreeted}
              author={
                item.message.personId
                  ? (names.get(item.message.personId) ?? t('someone'))
                  : item.message.by === 'customer'
                    ? (interaction?.customerName ?? t('customer'))
                    : t('automatic')
              }
            />
          );
        const Icon = markIcon(item.mark);
        return (
          <li key={item.id} className={classes.turn} data-tone={markTone(item.mark)}>
            <Icon size={14} stroke={1.7} />
            <span>{words(item.mark)}</span>
          </li>
        );
      })}
    </>
  );
});

/** How many of the items, which are in order, have happened by `at`. */
function countUntil(items: readonly ConversationItem[], at: Instant): number {
  const next = items.findIndex((item) => item.at > at);
  return next === -1 ? items.length : next;
}
