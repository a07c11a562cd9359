import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from './random.ts';

it('makes a UUID of any sixteen bytes', () => {
  const uuid = z.uuid({ version: 'v4' });
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      expect(uuid.safeParse(newId(bytes)).success).toBe(true);
    }),
  );
});
