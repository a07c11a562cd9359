import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { syncFolder, writeJson } from '../data/json-file.ts';
import { errorText, type Log } from '../log/log.ts';
import type { Sealers } from './sealer.ts';

const envelopeSchema = z.object({
  version: z.literal(1),
  sealedBy: z.enum(['os', 'device']),
  sealed: z.base64(),
});
type Envelope = z.infer<typeof envelopeSchema>;

export type Found<T> = { state: 'absent' | 'unreadable' } | { state: 'read'; value: T };

/** One JSON value in one sealed file. One that does not open is left as it is: perhaps the key store comes back. */
export interface SealedFile<T> {
  read(): Found<T>;
  /** Durable when it returns. */
  write(value: T): void;
  remove(): void;
}

/** `name` binds the content to its place: a file copied over another does not open. */
export function sealedFile<S extends z.ZodType>(
  { path, name, schema }: { path: string; name: string; schema: S },
  sealers: Sealers,
  log: Log,
): SealedFile<z.infer<S>> {
  const writer = sealers.os ?? sealers.device;
  const write = (value: z.infer<S>) => {
    const sealed = Buffer.from(writer.seal(name, JSON.stringify(value))).toString('base64');
    writeJson(path, { version: 1, sealedBy: writer.kind, sealed } satisfies Envelope);
  };
  return {
    write,
    read: () => {
      const text = readText(path);
      if (text === undefined) return { state: 'absent' };
      try {
        const envelope = envelopeSchema.parse(JSON.parse(text));
        const sealer = sealers[envelope.sealedBy];
        if (!sealer) throw new Error('there is no key store now');
        const value = schema.parse(JSON.parse(sealer.open(name, Buffer.from(envelope.sealed, 'base64'))));
        // A key store that has appeared since (a first login to a desktop) takes the file over.
        if (envelope.sealedBy !== writer.kind) write(value);
        return { state: 'read', value };
      } catch (error) {
        log.warn('sealedFile.unreadable', { reason: kindOf(error) });
        return { state: 'unreadable' };
      }
    },
    remove: () => {
      rmSync(path, { force: true });
      syncFolder(dirname(path));
    },
  };
}

/** A parser's message quotes what it was given, which here is what was sealed. */
function kindOf(error: unknown): string {
  return error instanceof SyntaxError || error instanceof z.ZodError ? error.name : errorText(error);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
