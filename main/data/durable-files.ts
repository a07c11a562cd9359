import { open, readFile, rename } from 'node:fs/promises';

const OWNER_ONLY = 0o600;

/** The steps that files which must survive a power cut are made of. A crash may come between any two. */
export interface DurableFiles {
  /** `undefined`: there is none. */
  read(path: string): Promise<Buffer | undefined>;
  /** Writes behind the first `at` bytes of a file that is there; resolves when it would survive. */
  writeAt(path: string, bytes: Uint8Array, at: number): Promise<void>;
  /** Writes at the end, making the file if need be; resolves when it would survive. */
  append(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes a file anew; its content would survive, its name only after `syncFolder`. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Resolves when the names in the folder would survive. */
  syncFolder(folder: string): Promise<void>;
}

export const durableFiles: DurableFiles = {
  read: (path) => readFile(path).catch(absent),
  writeAt: (path, bytes, at) => writeAndSync(path, 'r+', bytes, at),
  append: (path, bytes) => writeAndSync(path, 'a', bytes),
  writeNew: (path, bytes) => writeAndSync(path, 'w', bytes),
  rename,
  syncFolder,
};

async function writeAndSync(path: string, flags: string, bytes: Uint8Array, at?: number): Promise<void> {
  const file = await open(path, flags, OWNER_ONLY);
  try {
    let written = 0;
    while (written < bytes.length) {
      const position = at === undefined ? null : at + written;
      written += (await file.write(bytes, written, bytes.length - written, position)).bytesWritten;
    }
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows keeps names by itself and does not open folders.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** For a `catch`: what is not there is `undefined`, any other trouble stays one. */
export function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
