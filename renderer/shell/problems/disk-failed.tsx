import { useTranslation } from 'react-i18next';
import { useDesk } from '../../data/desk/use-desk.ts';
import { Stopped } from './stopped.tsx';

export function DiskFailed({ problem }: { problem: 'disk' | 'newer' }) {
  const { t } = useTranslation('shell');
  const desk = useDesk();
  return (
    <Stopped
      title={t(`problem.${problem}Title`)}
      help={t(`problem.${problem}Help`)}
      again={() => void desk.tryAgain()}
    />
  );
}
