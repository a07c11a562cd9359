/** Why a file that waits to be sent will not be: its bytes here are damaged, or the server does not take it. */
export type UploadProblem = 'damaged' | 'refused';

/**
 * What this machine does with a file's bytes right now, besides having them or not. `done` in bytes. `elsewhere`: the
 * person has begun to send it from another machine, which alone has it.
 */
export type FileState =
  | { at: 'waiting' }
  | { at: 'sending'; done: number }
  | { at: 'failed'; problem: UploadProblem }
  | { at: 'elsewhere' }
  | { at: 'loading'; done: number };

/** Tells how it stands with a file; undefined: nothing is being done. */
export type TellFile = (hash: string, state: FileState | undefined) => void;

/** The bytes that came, or lie here, are not those of the file. */
export class DamagedFile extends Error {
  constructor() {
    super('the bytes are not those of the file');
    this.name = 'DamagedFile';
  }
}
