import { useTranslation } from 'react-i18next';
import { useDesk } from '../../data/desk/use-desk.ts';
import { report } from '../../data/problem-log.ts';
import type { OpenProblem } from '../../data/session/session-state.ts';
import { Stopped } from './stopped.tsx';

export function DiskFailed({ problem }: { problem: OpenProblem }) {
  const { t } = useTranslation('shell');
  const desk = useDesk();
  return (
    <Stopped
      title={t(`problem.${problem}Title`)}
      help={t(`problem.${problem}Help`)}
      again={() => void desk.tryAgain()}
      signOut={() => void desk.signOut().catch((error) => report('signOut', error))}
      startOver={problem === 'key'}
    />
  );
}
