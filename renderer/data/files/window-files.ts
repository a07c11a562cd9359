import { Refusal, type RefusalCode } from '../../../domain/refusal.ts';
import { ChannelClosed } from '../desk/channel.ts';
import type { Bytes } from '../disk/sealer.ts';
import { report } from '../problem-log.ts';
import type { NamedFile, NewFile, NewRecording } from './desk-files.ts';
import { type FileState, isOutgoing, type OutgoingState } from './file-state.ts';
import type { KeptHere } from './kept-files.ts';

/** Why this machine has not kept a file: the rules, or `unreadable` it cannot be read, or `disk` not be written. */
export type TakingProblem = RefusalCode | 'unreadable' | 'disk';

/** A file on its way from this window to this machine's disk; no row speaks of it yet. */
export interface TakenFile {
  file: NewFile;
  problem?: TakingProblem;
}

/** A file this machine keeps and has still to send. */
export interface OutgoingFile {
  hash: string;
  state: OutgoingState;
}

export interface FilesDesk {
  take(file: NewFile): Promise<void>;
  keepRecording(recording: NewRecording): Promise<string>;
  load(hash: string, size: number): Promise<Bytes>;
  keepHere(name: string, files: readonly NamedFile[]): Promise<void>;
  keptHere(): Promise<KeptHere>;
  again(hash: string): void;
}

/** Files as one window sees them: what it gives to the desk, and what the desk says that it does with bytes. */
export class WindowFiles {
  readonly #desk: FilesDesk;
  readonly #states = new Map<string, FileState>();
  readonly #listeners = new Set<() => void>();
  #taken: readonly TakenFile[] = [];
  #outgoing: readonly OutgoingFile[] = [];
  #personId: string | undefined;

  constructor(desk: FilesDesk) {
    this.#desk = desk;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Files the desk has not kept yet, in the order they were given. */
  readonly taken = (): readonly TakenFile[] => this.#taken;

  /** Files the server has not got all of, in the order the desk told of them; of recordings only those in trouble. */
  readonly outgoing = (): readonly OutgoingFile[] => this.#outgoing;

  readonly stateOf = (hash: string): FileState | undefined => this.#states.get(hash);

  /** Gives files to the desk, which keeps them one after the other. */
  take(files: readonly NewFile[]): void {
    this.#setTaken([...this.#taken, ...files.map((file) => ({ file }))]);
    for (const file of files) this.#give(file);
  }

  /** Tries once more to have a file kept. */
  takeAgain(attachmentId: string): void {
    const found = this.#taken.find(({ file }) => file.attachmentId === attachmentId);
    if (!found) return;
    this.#replace(attachmentId, { file: found.file });
    this.#give(found.file);
  }

  dismiss(attachmentId: string): void {
    this.#replace(attachmentId, undefined);
  }

  /** Keeps what was recorded in this window; its hash. While the desk is gone it rejects, and may be given again. */
  keepRecording(recording: NewRecording): Promise<string> {
    return this.#desk.keepRecording(recording);
  }

  /** What could not be recorded or kept: the journal will show the gap. */
  recordingFailed(error: unknown): void {
    report('recording', error, 'warn');
  }

  load(hash: string, size: number): Promise<Bytes> {
    return this.#desk.load(hash, size);
  }

  /** Has these files here without a network from now on, whatever else comes; none: they may go when room is needed. */
  keepHere(name: string, files: readonly NamedFile[]): Promise<void> {
    return this.#desk.keepHere(name, files);
  }

  /** What is to stay here. */
  keptHere(): Promise<KeptHere> {
    return this.#desk.keptHere();
  }

  sendAgain(hash: string): void {
    this.#desk.again(hash);
  }

  heard(hash: string, state: FileState | undefined): void {
    if (state) this.#states.set(hash, state);
    else this.#states.delete(hash);
    this.#statesChanged();
  }

  /** The desk tells anew. */
  forgetStates(): void {
    this.#states.clear();
    this.#statesChanged();
  }

  /** A desk has opened for this person. What an earlier one of theirs had not kept is given to it; others' is dropped. */
  seatTakenBy(personId: string): void {
    if (this.#personId !== personId) this.#setTaken([]);
    this.#personId = personId;
    for (const { file, problem } of this.#taken) if (!problem) this.#give(file);
  }

  #give(file: NewFile): void {
    const { attachmentId } = file;
    this.#desk.take(file).then(
      () => this.#replace(attachmentId, undefined),
      (error) => {
        if (error instanceof ChannelClosed) return;
        const problem = problemOf(error);
        if (problem === 'disk') report('files.take', error);
        this.#replace(attachmentId, { file, problem });
      },
    );
  }

  #replace(attachmentId: string, by: TakenFile | undefined): void {
    const others = (one: TakenFile) => (one.file.attachmentId === attachmentId ? by : one);
    this.#setTaken(this.#taken.map(others).filter((one) => one !== undefined));
  }

  #setTaken(taken: readonly TakenFile[]): void {
    this.#taken = taken;
    this.#changed();
  }

  #statesChanged(): void {
    this.#outgoing = [...this.#states].flatMap(([hash, state]) =>
      isOutgoing(state) && (!state.recording || state.at === 'failed') ? [{ hash, state }] : [],
    );
    this.#changed();
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function problemOf(error: unknown): TakingProblem {
  if (error instanceof Refusal) return error.code;
  return error instanceof Error && error.name === 'NotReadableError' ? 'unreadable' : 'disk';
}
