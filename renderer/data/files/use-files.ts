import { useSyncExternalStore } from 'react';
import { useWorkplace } from '../workplace.ts';
import type { FileState } from './file-state.ts';
import type { OutgoingFile, TakenFile, WindowFiles } from './window-files.ts';

export const useFiles = (): WindowFiles => useWorkplace().files;

/** What this machine does with the bytes of this file now. */
export function useFileState(hash: string): FileState | undefined {
  const files = useFiles();
  return useSyncExternalStore(files.subscribe, () => files.stateOf(hash));
}

/** Files given from this window that are not kept on this machine yet. */
export function useTakenFiles(): readonly TakenFile[] {
  const files = useFiles();
  return useSyncExternalStore(files.subscribe, files.taken);
}

/** Files this machine keeps and the server has not got all of. */
export function useOutgoingFiles(): readonly OutgoingFile[] {
  const files = useFiles();
  return useSyncExternalStore(files.subscribe, files.outgoing);
}
