import { IconMicrophone, IconMicrophoneOff, IconPlayerPauseFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateMark } from './recording-mark.tsx';
import { useSoundState } from './recording-state.ts';

const icons = {
  on: IconMicrophone,
  elsewhere: IconMicrophone,
  pausedForField: IconPlayerPauseFilled,
  noMicrophone: IconMicrophoneOff,
};

/** Whoever talks on the phone is told that it is recorded, and when it is not. */
export function SoundMark({ interactionId }: { interactionId: string }) {
  const { t } = useTranslation('workspace');
  const state = useSoundState(interactionId);
  if (state === undefined || state === 'starting') return null;
  return (
    <StateMark icon={icons[state]} state={state} words={t(`sound.${state}`)} why={t(`sound.${state}Why`)} />
  );
}
