import { useTranslation } from 'react-i18next';
import { CUSTOMER_GROUPS, ORDINARY } from '../../../../domain/customer/customer-groups.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useView } from '../../../data/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';

/** As what type of customer they are served, and where they came to when other people serve that type (C-014). */
export function TypeTag({ interaction }: { interaction: Pick<Interaction, 'customerType' | 'cameTo'> }) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const { customerType, cameTo } = interaction;
  const names = useView(
    (rows) => ({
      type: rows
        .get('customergroups', CUSTOMER_GROUPS)
        ?.types.find(({ id }) => id === customerType && id !== ORDINARY)?.name[language],
      queue: rows.get('queue', cameTo ?? '')?.name[language],
    }),
    [customerType, cameTo, language],
  );
  if (!names.type && !names.queue) return null;
  const came = names.queue && t('header.cameTo', { queue: names.queue });
  return <Tag>{[names.type, came].filter(Boolean).join(' · ')}</Tag>;
}
