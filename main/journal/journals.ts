import { join } from 'node:path';
import type { RequestOf, ResponseOf } from '../../contract/ipc/channels.ts';
import { type DurableFiles, durableFiles } from '../data/durable-files.ts';
import { nameHash } from '../data/name-hash.ts';
import type { Log } from '../log/log.ts';
import { Journal } from './journal.ts';

/** The journals of all who use this desktop, each in a file of its own. */
export interface Journals {
  read(request: RequestOf<'journal.read'>): Promise<ResponseOf<'journal.read'>>;
  write(request: RequestOf<'journal.write'>): Promise<ResponseOf<'journal.write'>>;
}

export function openJournals(folder: string, log: Log, files: DurableFiles = durableFiles): Journals {
  const open = new Map<string, Journal>();
  const journalOf = (name: string) => {
    const hash = nameHash(name);
    const journal = open.get(hash) ?? new Journal(join(folder, `${hash}.journal`), files, log);
    open.set(hash, journal);
    return journal;
  };
  return {
    read: async ({ journal }) => {
      const records = await journalOf(journal).read();
      return { records: records.map(({ uid, sealed }) => ({ uid, sealed: base64(sealed) })) };
    },
    write: async ({ journal, added, settled }) => {
      const opened = added.map(({ uid, sealed }) => ({ uid, sealed: Buffer.from(sealed, 'base64') }));
      await journalOf(journal).write({ added: opened, settled });
      return {};
    },
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
