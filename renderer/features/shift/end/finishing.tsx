import { Button, Loader } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePending, useSession, useSyncStatus } from '../../../data/index.ts';
import { report } from '../../../data/problem-log.ts';
import { setFinishing } from '../../../stores/shift-dock.ts';
import { Dock } from '../dock.tsx';
import classes from './end.module.css';

/** The shift is over once the server has said so; without it, that is said, and one may go all the same. */
export function Finishing() {
  const { t } = useTranslation('shift');
  const { person, signOut } = useSession();
  const { connection } = useSyncStatus();
  const isAnswered = !usePending('person', person.id).includes('shift.finish');
  const isOver = person.shift === undefined;
  const leave = useCallback(() => {
    signOut()
      .then(() => setFinishing(false))
      .catch((error) => report('shift.finish', error));
  }, [signOut]);
  useEffect(() => {
    if (!isAnswered) return;
    if (isOver) leave();
    // Refused: what is open is seen again, and why stands with the refused work.
    else setFinishing(false);
  }, [isAnswered, isOver, leave]);
  return (
    <Dock
      title={t('end.title')}
      onClose={() => setFinishing(false)}
      foot={
        connection !== 'online' && (
          <Button fullWidth onClick={leave}>
            {t('finish.leaveOffline')}
          </Button>
        )
      }
    >
      <div className={classes.finishing} role="status">
        {connection === 'online' && <Loader size="xs" />}
        <p>{t(connection === 'online' ? 'finish.underWay' : 'finish.offline')}</p>
      </div>
    </Dock>
  );
}
