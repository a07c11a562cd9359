import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJson, writeJson } from './json-file.ts';

const schema = z.object({ count: z.int() });
const freshPath = () => join(mkdtempSync(join(tmpdir(), 'shiftdesk-json-')), 'inner', 'file.json');

describe('a file of ours', () => {
  it('gives back what was written, replacing what was there', () => {
    const path = freshPath();
    expect(readJson(path, schema)).toBeUndefined();
    writeJson(path, { count: 1 });
    writeJson(path, { count: 2 });
    expect(readJson(path, schema)).toEqual({ count: 2 });
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner only', () => {
    const path = freshPath();
    writeJson(path, { count: 1 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each(['{"count":', '{"count":"one"}'])('sets %s aside instead of losing it', (text) => {
    const path = freshPath();
    writeJson(path, {});
    writeFileSync(path, text);
    expect(readJson(path, schema)).toBeUndefined();
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe(text);
  });
});
