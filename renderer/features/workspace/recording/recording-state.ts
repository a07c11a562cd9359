import { createOfPerson } from '../../../stores/of-person.ts';
import type { RecordingState } from './screen-recording.ts';

interface Standing {
  interactionId?: string;
  state?: RecordingState | 'refused';
}

const useStore = createOfPerson<Standing>(() => ({}));

/** Whether this matter is being recorded here now; nothing while it is not in front. */
export const useRecordingState = (interactionId: string): Standing['state'] =>
  useStore((standing) => (standing.interactionId === interactionId ? standing.state : undefined));

export const tellRecording = (interactionId: string, state: Standing['state']): void =>
  useStore.setState({ interactionId, state });
