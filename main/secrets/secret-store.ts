import { z } from 'zod';
import { readJson, writeJson } from '../data/json-file.ts';
import { errorText, type Log } from '../log/log.ts';
import type { Sealers } from './sealer.ts';

const fileSchema = z.object({
  version: z.literal(1),
  secrets: z.array(z.object({ name: z.string(), sealedBy: z.enum(['os', 'device']), sealed: z.base64() })),
});
type Entry = z.infer<typeof fileSchema>['secrets'][number];

/** Small secrets such as the refresh token, sealed in one file. */
export interface SecretStore {
  /** `null`: absent or no longer readable. */
  get(name: string): string | null;
  set(name: string, value: string): void;
  delete(name: string): void;
  secureStorage: 'os' | 'none';
}

export function openSecrets(path: string, sealers: Sealers, log: Log): SecretStore {
  const writer = sealers.os ?? sealers.device;
  const entries = new Map((readJson(path, fileSchema)?.secrets ?? []).map((entry) => [entry.name, entry]));
  const save = () => writeJson(path, { version: 1, secrets: [...entries.values()] });
  const set = (name: string, value: string) => {
    const sealed = Buffer.from(writer.seal(name, value)).toString('base64');
    entries.set(name, { name, sealedBy: writer.kind, sealed });
    save();
  };
  return {
    secureStorage: sealers.os ? 'os' : 'none',
    set,
    get: (name) => {
      const entry = entries.get(name);
      const value = entry && open(entry, sealers, log);
      if (value === undefined) return null;
      // A key store that has appeared since (a first login to a desktop) takes the secret over.
      if (entry?.sealedBy !== writer.kind) set(name, value);
      return value;
    },
    delete: (name) => {
      if (entries.delete(name)) save();
    },
  };
}

function open(entry: Entry, sealers: Sealers, log: Log): string | undefined {
  try {
    return sealers[entry.sealedBy]?.open(entry.name, Buffer.from(entry.sealed, 'base64'));
  } catch (error) {
    log.warn('secret.unreadable', { sealedBy: entry.sealedBy, reason: errorText(error) });
    return undefined;
  }
}
