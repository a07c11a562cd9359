export type { Held, HeldEntity, IndexedField } from '../../sync/engine/indexes.ts';
export type { Order } from '../../sync/engine/kept-list.ts';
export type { View } from '../../sync/engine/pool.ts';
export { type RefusedMutation, TransportError } from '../../sync/engine/ports.ts';
export type { Connection, SyncStatus } from '../../sync/engine/status.ts';
export type { MutationArgs, MutationName } from '../../sync/mutators/registry.ts';
export { scope } from '../../sync/scopes.ts';
export type { Api, FigureRowsQuestion, FiguresQuestion, InteractionSearch } from './api.ts';
export { useLetIn } from './attention.ts';
export { useAwaited } from './awaited.ts';
export { useCallingRules } from './calling-rules.ts';
export { type DecodedSound, decodedSound } from './files/decoded-sound.ts';
export type { NewRecording } from './files/desk-files.ts';
export { DamagedFile, type FileState } from './files/file-state.ts';
export { useFileState, useFiles, useOutgoingFiles, useTakenFiles } from './files/use-files.ts';
export type { OutgoingFile, TakenFile } from './files/window-files.ts';
export {
  useAllDrafts,
  useApi,
  useDeparting,
  useDepartures,
  useDismissRefused,
  useDraft,
  useDrafts,
  useKeepDraft,
  useKept,
  useMutate,
  useNewestDraft,
  useNewestRow,
  useNow,
  usePending,
  useRefused,
  useScope,
  useServerTime,
  useSession,
  useSyncStatus,
  useUnsentIn,
  useView,
} from './hooks.ts';
export { useFreeDisk, useHealth, useRoundTrip } from './machine-check.ts';
export { usePreference, useUndoSeconds } from './preferences.ts';
export { newId } from './random.ts';
export { type SearchState, useSearch } from './use-search.ts';
