import type { NewRecording } from '../../../data/index.ts';
import { pause } from './idle.ts';

const TRIES = 5;

/** A desk that is being started again takes it a little later. Resolves with the hash. */
export async function keepSurely(
  keep: (recording: NewRecording) => Promise<string>,
  recording: NewRecording,
): Promise<string> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await keep(recording);
    } catch (error) {
      if (attempt === TRIES) throw error;
      await pause(attempt * 1_000);
    }
}
