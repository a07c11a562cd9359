import { createOfPerson } from '../../../stores/of-person.ts';
import type { RecordingState } from './screen-recording.ts';
import type { SoundState } from './sound-recording.ts';

interface Standing<State> {
  interactionId?: string;
  state?: State;
}

const useScreen = createOfPerson<Standing<RecordingState | 'refused'>>(() => ({}));
const useSound = createOfPerson<Standing<SoundState>>(() => ({}));

/** Whether this matter's screen is being recorded here now; nothing while it is not in front. */
export const useRecordingState = (interactionId: string): RecordingState | 'refused' | undefined =>
  useScreen((standing) => (standing.interactionId === interactionId ? standing.state : undefined));

export const tellRecording = (interactionId: string, state: RecordingState | 'refused' | undefined): void =>
  useScreen.setState({ interactionId, state });

/** Whether this call is being recorded here now; nothing while nobody talks. */
export const useSoundState = (interactionId: string): SoundState | undefined =>
  useSound((standing) => (standing.interactionId === interactionId ? standing.state : undefined));

export const tellSound = (interactionId: string, state: SoundState | undefined): void =>
  useSound.setState({ interactionId, state });
