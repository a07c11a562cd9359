import { useTranslation } from 'react-i18next';
import type { StoppedProps } from './boundary.tsx';
import { Stopped } from './stopped.tsx';

export function WindowStopped({ error, again }: StoppedProps) {
  const { t } = useTranslation('shell');
  return <Stopped title={t('problem.windowTitle')} help={t('problem.kept')} error={error} again={again} />;
}
