import { useTranslation } from 'react-i18next';
import { useView } from '../../data/index.ts';

/** Who did something, as far as that is known here; a customer and the centre itself have no name. */
export function useActorName({ kind, id }: { kind: string; id: string }): string {
  const { t } = useTranslation('audit');
  const name = useView((rows) => (kind === 'person' ? rows.get('person', id)?.name : undefined), [kind, id]);
  if (kind === 'customer') return t('actor.customer');
  return kind === 'system' ? t('actor.system') : (name ?? id);
}
