import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InteractionState } from '../../../domain/interaction/interaction.ts';
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
      <Tooltip label={t('state.requestedWhy')} multiline maw={280}>
        <span className={classes.tag} data-kind="requested">
          {t('state.requested')}
        </span>
      </Tooltip>
    );
  if (state === 'connected') return null;
  return (
    <span className={classes.tag} data-kind={state}>
      {t(`words:interactionState.${state}`)}
    </span>
  );
}
