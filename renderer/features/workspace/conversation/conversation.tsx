import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Standing } from '../../../../domain/interaction/matters.ts';
import { hasJoined } from '../../../../domain/interaction/observers.ts';
import { useSession } from '../../../data/index.ts';
import { Composer } from '../composer/composer.tsx';
import { ConsultLine } from '../consult/consult-line.tsx';
import { DropZone } from '../files/drop-zone.tsx';
import { Observers } from '../observe/observers.tsx';
import { useObserving } from '../observe/use-observing.ts';
import classes from './conversation.module.css';
import { ConversationFoot } from './conversation-foot.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { ConversationLog } from './conversation-log.tsx';
import { PinnedHandover } from './pinned-handover.tsx';

interface Props {
  interaction: Interaction;
  standing: Standing;
}

/** The middle of the workspace: who, what was handed over, what was said, and where the answer is written. */
export function Conversation({ interaction, standing }: Props) {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const mine = standing === 'mine';
  useObserving(interaction);
  const joined = hasJoined(interaction, person);
  const handover = interaction.transfer ?? interaction.handover;
  return (
    <section
      className={classes.conversation}
      aria-label={t('conversation.with', { name: interaction.customerName })}
    >
      <ConversationHeader interaction={interaction} mine={mine} />
      <Observers interaction={interaction} />
      {mine && <ConsultLine interaction={interaction} />}
      {handover && <PinnedHandover interaction={interaction} transfer={handover} acknowledge={mine} />}
      {mine && interaction.state !== 'wrapUp' ? (
        <DropZone interactionId={interaction.id} name={interaction.customerName}>
          <ConversationLog interaction={interaction} />
          <Composer interaction={interaction} />
        </DropZone>
      ) : (
        <>
          <ConversationLog interaction={interaction} />
          {joined && interaction.state !== 'wrapUp' ? (
            <Composer interaction={interaction} />
          ) : (
            <ConversationFoot interaction={interaction} standing={standing} />
          )}
        </>
      )}
    </section>
  );
}
