import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readJson, writeJson } from './json-file.ts';

const schema = z.object({ deviceId: z.uuid() });

/** The identity of this data folder towards the server, made at its first use. */
export function readDeviceId(path: string): string {
  const known = readJson(path, schema);
  if (known) return known.deviceId;
  const fresh = { deviceId: randomUUID() };
  writeJson(path, fresh);
  return fresh.deviceId;
}
