import { type Icon, IconPlayerPauseFilled, IconPlayerRecordFilled, IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint.tsx';
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
  const words = { words: t(`recording.${state}`), why: t(`recording.${state}Why`) };
  return <StateMark icon={icons[state]} state={state} {...words} />;
}

interface MarkProps {
  icon: Icon;
  state: string;
  words: string;
  why: string;
}

export function StateMark({ icon: Shape, state, words, why }: MarkProps) {
  return (
    <KeyHint
      label={
        <span>
          <b>{words}</b>
          <br />
          {why}
        </span>
      }
    >
      <span className={classes.place} data-state={state} role="img" aria-label={words}>
        <Shape size={13} />
      </span>
    </KeyHint>
  );
}
