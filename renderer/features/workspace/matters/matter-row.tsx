import { IconSquareCheckFilled } from '@tabler/icons-react';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { isUnread } from '../../../../domain/interaction/matters.ts';
import { useDraft, usePending, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useIsMarked } from '../bulk/marks.ts';
import { ChannelIcon } from '../channel-icon.tsx';
import { composerKey, emptyComposer } from '../composer/composer-draft.ts';
import { UrgentMark } from '../flags/urgent-mark.tsx';
import { useRefusedSubmit } from '../panel/use-refused.ts';
import { RunningClock } from '../running-clock.tsx';
import { StateTag } from '../state-tag.tsx';
import { useSeen } from '../use-seen.ts';
import { WaitingOnMe } from '../waiting-on-me.tsx';
import classes from './matters.module.css';

interface Props {
  interaction: Interaction;
  selected: boolean;
  /** It was clicked, with or without the keys that mark. */
  choose(id: string, event: MouseEvent): void;
}

/** One of my matters: who, what was said last, and whether somebody waits for me. The list moves by the second, its rows do not. */
export const MatterRow = memo(function MatterRow({ interaction, selected, choose }: Props) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const queue = useView((rows) => rows.get('queue', interaction.queueId), [interaction.queueId]);
  const pending = usePending('interaction', interaction.id);
  const cameBack = useRefusedSubmit(interaction.id) !== undefined;
  const [seenAt] = useSeen(interaction.id);
  const [draft] = useDraft(composerKey(interaction.id), emptyComposer);
  const marked = useIsMarked(interaction.id);
  const unread = !selected && isUnread(interaction, seenAt);
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        aria-current={selected || undefined}
        data-unread={unread || undefined}
        data-marked={marked || undefined}
        data-matter={interaction.id}
        onClick={(event) => choose(interaction.id, event)}
      >
        <span className={classes.line}>
          {marked ? (
            <IconSquareCheckFilled
              size={16}
              className={classes.mark}
              role="img"
              aria-label={t('bulk.isMarked')}
            />
          ) : (
            <ChannelIcon channel={interaction.channel} />
          )}
          <span className={classes.name}>{interaction.customerName}</span>
          <UrgentMark interaction={interaction} />
          {unread && <span className={classes.dot} role="img" aria-label={t('matter.unread')} />}
          {interaction.state !== 'wrapUp' && <WaitingOnMe since={interaction.waitingSince} />}
        </span>
        <LastMessage interaction={interaction} draft={draft.text} />
        <span className={classes.line}>
          <span className={classes.queue}>{queue?.name[language]}</span>
          <StateTag
            state={interaction.state}
            requested={pending.includes('interaction.accept')}
            cameBack={cameBack}
          />
          {queue && <RunningClock interaction={interaction} queue={queue} />}
        </span>
      </button>
    </li>
  );
});

function LastMessage({ interaction, draft }: { interaction: Interaction; draft: string }) {
  const { t } = useTranslation('workspace');
  const last = interaction.lastMessage;
  if (draft.trim())
    return (
      <span className={classes.last}>
        <em>{t('matter.draft')}</em> {draft}
      </span>
    );
  if (!last) return <span className={classes.last}>{t('matter.nothingSaid')}</span>;
  return (
    <span className={classes.last}>
      {last.by !== 'customer' && <span>{t(`matter.${speaker(interaction)}`)} </span>}
      {last.text}
    </span>
  );
}

/** Who spoke for our side: what was said before I took a hand-over was a colleague. */
function speaker({ lastMessage, handover }: Interaction): 'automatic' | 'colleague' | 'you' {
  if (lastMessage?.by === 'system') return 'automatic';
  return (lastMessage?.at ?? 0) <= (handover?.acceptedAt ?? -1) ? 'colleague' : 'you';
}
