import { useTranslation } from 'react-i18next';
import { useSyncStatus } from '../../data/hooks.ts';
import { useOutgoingFiles } from '../../data/index.ts';

/** What the server has not got of this person's work: things done, and files. */
export function useUnsent(): { pending: number; files: number; some: boolean } {
  const { pending } = useSyncStatus();
  const files = useOutgoingFiles().length;
  return { pending, files, some: pending + files > 0 };
}

/** The same in a few words: `3 to send, 1 file`. Empty when everything is there. */
export function useUnsentWords(): string {
  const { t } = useTranslation('shell');
  const { pending, files } = useUnsent();
  if (files === 0) return pending > 0 ? t('connection.waiting', { count: pending }) : '';
  if (pending === 0) return t('connection.waitingFiles', { count: files });
  const inWords = t('connection.files', { count: files });
  return t('connection.waitingBoth', { count: pending, files: inWords });
}
