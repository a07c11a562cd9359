import type { Attachment } from '../../../../domain/attachment/attachment.ts';
import type { FileState } from '../../../data/index.ts';

/**
 * How far a file is, as the conversation says it. `keeping`: a power cut would still take it. `kept`: on this machine, the
 * line is away. `queued`: on this machine,
 * and its turn comes. `elsewhere`: on another machine of mine. `coming`: the other side is still sending it. `there`: it
 * came to us. `lost`: it never came.
 */
export type FileStanding =
  | { at: 'keeping' | 'kept' | 'queued' | 'elsewhere' | 'coming' | 'sent' | 'there' | 'lost' | 'withdrawn' }
  | { at: 'sending'; percent: number }
  | { at: 'failed'; problem: 'damaged' | 'refused' };

interface Around {
  mine: boolean;
  online: boolean;
  /** It is still on its way to this machine's disk. */
  keeping: boolean;
  /** Something done to it has not reached the server. */
  unsent: boolean;
  state: FileState | undefined;
}

export function fileStanding(
  file: Attachment,
  { mine, online, keeping, unsent, state }: Around,
): FileStanding {
  if (file.state === 'withdrawn') return { at: 'withdrawn' };
  if (file.state === 'failed') return { at: 'lost' };
  if (file.state === 'ready') return { at: mine ? 'sent' : 'there' };
  if (!mine) return { at: 'coming' };
  if (keeping) return { at: 'keeping' };
  if (state?.at === 'failed') return { at: 'failed', problem: state.problem };
  if (state?.at === 'elsewhere' && !unsent) return { at: 'elsewhere' };
  if (!online) return { at: 'kept' };
  return state?.at === 'sending'
    ? { at: 'sending', percent: percentOf(state.done, file.size) }
    : { at: 'queued' };
}

export const percentOf = (done: number, size: number): number => Math.floor((100 * done) / Math.max(size, 1));

/** Whether its bytes can be had, here or from the server. */
export const hasContent = ({ at }: FileStanding): boolean =>
  ['kept', 'queued', 'sending', 'sent', 'there'].includes(at);
