import { useTranslation } from 'react-i18next';
import { useCommand } from '../../ui/use-command.ts';

interface Props {
  keys: string;
  name: string;
  onSelect(): void;
}

/** The key that chooses one queue. */
export function QueueKeys({ keys, name, onSelect }: Props) {
  const { t } = useTranslation('lead');
  useCommand({ id: `lead.queue.${keys}`, label: t('queue.show', { name }), keys, run: onSelect });
  return null;
}
