import { statfs } from 'node:fs/promises';

/** Bytes this account may still write on the disk that has the folder. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
