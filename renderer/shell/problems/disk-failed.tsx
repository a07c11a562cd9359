import { useTranslation } from 'react-i18next';
import { useSessionKeeper } from '../../data/session/use-session-state.ts';
import { Stopped } from './stopped.tsx';

export function DiskFailed({ error }: { error: unknown }) {
  const { t } = useTranslation('shell');
  const keeper = useSessionKeeper();
  return (
    <Stopped
      title={t('problem.diskTitle')}
      help={t('problem.diskHelp')}
      error={error}
      again={() => void keeper.start()}
    />
  );
}
