import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { UrgentTag } from '../../../ui/urgent-tag.tsx';

/** Shape and word of an urgent matter in a list; nothing for any other. */
export function UrgentMark({ interaction }: { interaction: Pick<Interaction, 'urgent'> }) {
  const { t } = useTranslation('workspace');
  return interaction.urgent ? <UrgentTag word={t('urgent.word')} /> : null;
}
