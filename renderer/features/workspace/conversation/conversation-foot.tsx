import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Standing } from '../../../../domain/interaction/matters.ts';
import { useDraft, useSession, useView } from '../../../data/index.ts';
import { DraftArticleButton } from '../../knowledge/index.ts';
import { composerKey, emptyComposer } from '../composer/composer-draft.ts';
import { useIsConsulted } from '../consult/use-consulted.ts';
import { askForForm } from '../focus-wish.ts';
import { JoinButton } from '../observe/join-button.tsx';
import { DeclineMenu } from '../offer/decline-menu.tsx';
import { ResumeTalk } from '../panel/resume-talk.tsx';
import { useAccept } from '../use-accept.ts';
import { useMayAccept } from '../use-may-accept.ts';
import { usePanel } from '../use-panel.ts';
import classes from './conversation.module.css';

interface Props {
  interaction: Interaction;
  standing: Standing;
}

/** What stands below a conversation that cannot be answered right now, and the way on. */
export function ConversationFoot({ interaction, standing }: Props) {
  const { t } = useTranslation('workspace');
  const { id, ownerId, offer, state, customerName } = interaction;
  const accept = useAccept();
  const { person } = useSession();
  const [, openPanel] = usePanel(id);
  const who = useView(
    (rows) => rows.get('person', ownerId ?? offer?.personId ?? '')?.name,
    [ownerId, offer?.personId],
  );
  const takeable = useMayAccept()(interaction);
  const consulted = useIsConsulted(id);
  return (
    <footer className={classes.foot}>
      <p>
        {standing === 'mine' && t(interaction.waitingSince === undefined ? 'foot.wrapUp' : 'foot.wroteAgain')}
        {standing === 'offeredToMe' && t('foot.offered')}
        {standing === 'waiting' && t(offer ? 'foot.asked' : 'foot.waiting', { name: who ?? '–' })}
        {standing === 'elsewhere' && t(consulted ? 'foot.consulted' : 'foot.elsewhere', { name: who ?? '–' })}
        {standing === 'ended' && t(state === 'abandoned' ? 'foot.abandoned' : 'foot.ended')}
      </p>
      {standing === 'mine' && (
        <Button
          onClick={() => {
            openPanel('wrapUp');
            askForForm(id);
          }}
        >
          {t('foot.finish')}
        </Button>
      )}
      {standing === 'mine' && <ResumeTalk interactionId={id} offersKey />}
      {takeable && (
        <Button onClick={() => accept(id)}>
          {t(standing === 'offeredToMe' ? 'offer.accept' : 'waiting.take')}
        </Button>
      )}
      {standing === 'elsewhere' && <JoinButton interaction={interaction} />}
      {standing === 'offeredToMe' && <DeclineMenu interactionId={id} name={customerName} />}
      {standing === 'ended' && state === 'closed' && ownerId === person.id && (
        <DraftArticleButton interaction={interaction} />
      )}
      <KeptText interactionId={id} />
    </footer>
  );
}

/** Words that were written and never sent stay in sight: they may be needed elsewhere. */
function KeptText({ interactionId }: { interactionId: string }) {
  const { t } = useTranslation('workspace');
  const [draft, , clear] = useDraft(composerKey(interactionId), emptyComposer);
  if (!draft.text.trim()) return null;
  return (
    <div className={classes.unsent}>
      <p>{t('foot.kept')}</p>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void navigator.clipboard.writeText(draft.text)}
      >
        {t('foot.copy')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={clear}>
        {t('foot.discard')}
      </Button>
      <div className={classes.kept}>{draft.text}</div>
    </div>
  );
}
