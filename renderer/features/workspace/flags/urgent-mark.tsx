import { IconFlagFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import classes from './flags.module.css';

/** Shape and word of an urgent matter in a list; nothing for any other. */
export function UrgentMark({ interaction }: { interaction: Pick<Interaction, 'urgent'> }) {
  const { t } = useTranslation('workspace');
  if (!interaction.urgent) return null;
  return (
    <span className={classes.urgent}>
      <IconFlagFilled size={12} aria-hidden="true" />
      {t('urgent.word')}
    </span>
  );
}
