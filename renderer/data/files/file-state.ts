/** Why a file that waits to be sent will not be: its bytes here are damaged, or the server does not take it. */
export type UploadProblem = 'damaged' | 'refused';

/** What a file that is to be sent is called and how long it is: its row may be gone from here. */
interface Named {
  name: string;
  /** In bytes. */
  size: number;
  /** A stretch of a screen or of a call, of which nobody here waits for anything. */
  recording?: true;
}

/** A file that this machine has still to send; `done` in bytes. */
export type OutgoingState =
  | (Named & { at: 'waiting' })
  | (Named & { at: 'sending'; done: number })
  | (Named & { at: 'failed'; problem: UploadProblem });

/**
 * What this machine does with a file's bytes right now, besides having them or not. `done` in bytes. `elsewhere`: the
 * person has begun to send it from another machine, which alone has it.
 */
export type FileState = OutgoingState | { at: 'elsewhere' } | { at: 'loading'; done: number };

export const isOutgoing = (state: FileState): state is OutgoingState =>
  state.at === 'waiting' || state.at === 'sending' || state.at === 'failed';

/** Tells how it stands with a file; undefined: nothing is being done. */
export type TellFile = (hash: string, state: FileState | undefined) => void;

/** The bytes that came, or lie here, are not those of the file. */
export class DamagedFile extends Error {
  constructor() {
    super('the bytes are not those of the file');
    this.name = 'DamagedFile';
  }
}
