import { useTranslation } from 'react-i18next';
import type { StoppedProps } from './boundary.tsx';
import { Stopped } from './stopped.tsx';

export function ScreenStopped({ error, again }: StoppedProps) {
  const { t } = useTranslation('shell');
  return <Stopped title={t('problem.screenTitle')} help={t('problem.kept')} error={error} again={again} />;
}
