import { useTranslation } from 'react-i18next';
import type { InteractionState } from '../../../domain/interaction/interaction.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './state-tag.module.css';

interface Props {
  state: InteractionState;
  /** Taken here, not yet confirmed by the server. */
  requested: boolean;
  /** A form about it was refused by the server and wants to be looked at. */
  cameBack?: boolean;
}

/** The state of a matter where it is not the ordinary one. */
export function StateTag({ state, requested, cameBack }: Props) {
  const { t } = useTranslation(['workspace', 'words']);
  if (cameBack)
    return (
      <span className={classes.tag} data-kind="cameBack">
        {t('state.cameBack')}
      </span>
    );
  if (requested)
    return (
      <KeyHint label={t('state.requestedWhy')}>
        <span className={classes.tag} data-kind="requested">
          {t('state.requested')}
        </span>
      </KeyHint>
    );
  if (state === 'connected') return null;
  return (
    <span className={classes.tag} data-kind={state}>
      {t(`words:interactionState.${state}`)}
    </span>
  );
}
