import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countLeft } from '../../../../domain/shift/left-open.ts';
import { useMutate, usePending, useSession, useSyncStatus } from '../../../data/index.ts';
import { putOpenAside, useShiftDock } from '../../../stores/shift-dock.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { Dock } from '../dock.tsx';
import { BegunTextList } from './begun-text-list.tsx';
import classes from './end.module.css';
import { FinishShift } from './finish-shift.tsx';
import { Finishing } from './finishing.tsx';
import { MatterList } from './matter-list.tsx';
import { PromiseList } from './promise-list.tsx';
import { type Undo, UndoLine } from './undo-line.tsx';
import { UnsentLine } from './unsent-line.tsx';
import { useLeftOpen } from './use-left-open.ts';

/** Everything that is still open when a shift ends, until nothing is. */
export function EndOfShift() {
  const { t } = useTranslation('shift');
  const { finishing } = useShiftDock();
  const [undo, setUndo] = useState<Undo>();
  const open = useLeftOpen();
  const { left, unsent, refused } = open;
  const count = countLeft({ ...left, unsent: unsent + refused });
  if (finishing) return <Finishing />;
  return (
    <Dock
      title={t('end.title')}
      mark={
        <span className={classes.count} role="status">
          {count === 0 ? t('end.nothing') : t('end.left', { count })}
        </span>
      }
      onClose={() => putOpenAside(true)}
      foot={
        <>
          {undo && <UndoLine undo={undo} done={() => setUndo(undefined)} />}
          <FinishShift open={open} />
        </>
      }
    >
      <Standing />
      <MatterList matters={open.matters} />
      <PromiseList promises={open.promises} later={open.later} onDone={setUndo} />
      <BegunTextList texts={open.texts} onDone={setUndo} />
      <UnsentLine unsent={unsent} refused={refused} />
    </Dock>
  );
}

/** Whether the server knows, and the way back to work. */
function Standing() {
  const { t } = useTranslation('shift');
  const { person } = useSession();
  const { time } = useFormat();
  const { connection } = useSyncStatus();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const requested = usePending('person', person.id).includes('person.setState');
  const since = person.shift?.endingAt ?? person.stateSince;
  const words = requested
    ? t(connection === 'offline' ? 'end.requestedOffline' : 'end.requested')
    : t('end.since', { time: time(since) });
  return (
    <div className={classes.standing}>
      <p>{words}</p>
      <Button
        variant="default"
        size="compact-xs"
        onClick={() => attempt(() => mutate('person.setState', { state: 'available' }))}
      >
        {t('end.keepWorking')}
      </Button>
    </div>
  );
}
