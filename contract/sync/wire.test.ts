import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  pokeSchema,
  pullReplySchema,
  pullRequestSchema,
  pushReplySchema,
  pushRequestSchema,
  WIRE_VERSION,
} from './wire.ts';

/** FNV-1a over the schemas' JSON Schema: stable, and short enough to read in a diff. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16);
}

/** Changed the wire? Raise WIRE_VERSION, add a line to its history, and only then the new pair here. */
const known: Record<number, string> = {
  1: 'c8c03b14',
  2: '239a8ff7',
  3: 'fe9d7b39',
  4: '424c3121',
  5: 'bb6408e3',
};

it('a change of the wire raises its version', () => {
  const schemas = [pushRequestSchema, pushReplySchema, pullRequestSchema, pullReplySchema, pokeSchema];
  const now = fingerprint(JSON.stringify(schemas.map((schema) => z.toJSONSchema(schema))));
  expect(known[WIRE_VERSION]).toBe(now);
});
