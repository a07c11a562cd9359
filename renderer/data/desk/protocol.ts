import type { NewFactor } from '../../../contract/http/second-factor.ts';
import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import type { EventName } from '../../../contract/ipc/channel-names.ts';
import type { EventPayload } from '../../../contract/ipc/channels.ts';
import type { RefusedMutation } from '../../../sync/engine/ports.ts';
import type { SyncStatus } from '../../../sync/engine/status.ts';
import type { Mutation } from '../../../sync/mutators/registry.ts';
import type { Api } from '../api.ts';
import type { Bytes } from '../disk/sealer.ts';
import type { NamedFile, NewFile, NewRecording } from '../files/desk-files.ts';
import type { FileState } from '../files/file-state.ts';
import type { KeptHere } from '../files/kept-files.ts';
import type { DoorProof, PinCalls, SessionState } from '../session/session-state.ts';
import type { Kept } from './keeping.ts';

/** A row as a window shows it, and the names of unsent intents that touch it. Null: not there (any more). */
export interface RowNews {
  entity: string;
  id: string;
  row: unknown;
  pending: string[];
  /** How all of them lie on this machine. */
  kept: Kept;
}

/** What a window may ask of the desk. */
export type DeskCalls = PinCalls &
  Pick<Api, keyof Api> & {
    signIn(login: string, password: string, code?: string): Promise<void>;
    signInOutside(code?: string): Promise<void>;
    cancelSignIn(): void;
    /** A secret for one's authenticator, and what opens in its place once it has shown a code. Throws `ApiFailure`. */
    beginFactor(proof: DoorProof, code?: string): Promise<NewFactor>;
    confirmFactor(proof: DoorProof, code: string): Promise<string[]>;
    signOut(): Promise<void>;
    /** Opens the remembered session again after a failure. */
    tryAgain(): Promise<void>;
    /** Resolves when the intent would survive a power cut. The same one twice is one. */
    take(mutation: Mutation): Promise<void>;
    want(scope: string): void;
    unwant(scope: string): void;
    dismissRefused(uid: string): Promise<void>;
    reconnect(): void;
    /** Null forgets the draft. */
    keepDraft(key: string, value: unknown): Promise<void>;
    /** Resolves when the file and the intent to send it would survive a power cut. The same one twice is one. */
    takeFile(file: NewFile): Promise<void>;
    /** Resolves, with its hash, when it would survive a power cut. */
    keepRecording(recording: NewRecording): Promise<string>;
    loadFile(hash: string, size: number): Promise<Bytes>;
    /** Resolves when these files are here to stay, whatever else comes. */
    keepFilesHere(name: string, files: readonly NamedFile[]): Promise<void>;
    filesKeptHere(): KeptHere;
    /** Tries once more to send a file that had failed. */
    sendFileAgain(hash: string): void;
  };

/** What the desk may ask of a window: only windows have a bridge to the machine. */
export type WindowCalls = { bridge: ShiftdeskBridge['call'] };

/** What the desk tells its windows. */
export type DeskNews =
  | { at: 'session'; session: SessionState }
  /** Rows that changed; right after `signedIn`, rows that are there. */
  | { at: 'rows'; rows: RowNews[] }
  /** Everything that was there at the sign-in has been told. */
  | { at: 'filled'; drafts: Map<string, unknown> }
  | { at: 'status'; status: SyncStatus; refused?: readonly RefusedMutation[] }
  /** The rows told so far include what this intent did. */
  | { at: 'taken'; uid: string }
  /** What is being done with a file's bytes; null: nothing (any more). */
  | { at: 'file'; hash: string; state: FileState | null }
  /** Another window of this person has typed. */
  | { at: 'draft'; key: string; value: unknown };

/** What a window tells the desk. */
export type WindowNews =
  | { [E in EventName]: { at: 'event'; event: E; payload: EventPayload<E> } }[EventName]
  | { at: 'closing' };
