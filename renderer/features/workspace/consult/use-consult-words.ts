import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { usePending, useView } from '../../../data/index.ts';

/** How a consult stands, in words; what has not left this machine is said to be waiting. */
export function useConsultWords({ id, consult }: Interaction): string | undefined {
  const { t } = useTranslation('workspace');
  const name =
    useView((rows) => rows.get('person', consult?.personId ?? '')?.name, [consult?.personId]) ?? '–';
  const unsent = usePending('interaction', id).includes('interaction.askColleague');
  if (!consult) return undefined;
  if (unsent) return t('consult.state.unsent', { name });
  return t(`consult.state.${consult.state}`, { name });
}
