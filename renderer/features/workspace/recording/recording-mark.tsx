import { Tooltip } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerRecordFilled, IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './recording-mark.module.css';
import { useRecordingState } from './recording-state.ts';

const icons = {
  on: IconPlayerRecordFilled,
  elsewhere: IconPlayerRecordFilled,
  pausedForField: IconPlayerPauseFilled,
  refused: IconVideoOff,
};

/** Whoever works here is told that their screen is recorded, and when it is not. */
export function RecordingMark({ interactionId }: { interactionId: string }) {
  const { t } = useTranslation('workspace');
  const state = useRecordingState(interactionId);
  if (state === undefined || state === 'starting') return <span className={classes.place} />;
  const Icon = icons[state];
  const words = t(`recording.${state}`);
  return (
    <Tooltip
      label={
        <>
          <b>{words}</b>
          <br />
          {t(`recording.${state}Why`)}
        </>
      }
      multiline
      maw={280}
    >
      <span className={classes.place} data-state={state} role="img" aria-label={words}>
        <Icon size={13} />
      </span>
    </Tooltip>
  );
}
