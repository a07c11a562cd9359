import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, isFresh, writeStamp } from './stamp.mjs';

/** @type {string} */
let base;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'stamp-'));
  fs.mkdirSync(path.join(base, 'main'));
  fs.writeFileSync(path.join(base, 'main', 'a.ts'), 'one');
});
afterEach(() => fs.rmSync(base, { recursive: true }));

describe('the fingerprint of the sources', () => {
  it('changes with a content, a name, and a new file', () => {
    const first = fingerprint(base, ['main']);
    fs.writeFileSync(path.join(base, 'main', 'a.ts'), 'two');
    const second = fingerprint(base, ['main']);
    fs.renameSync(path.join(base, 'main', 'a.ts'), path.join(base, 'main', 'b.ts'));
    const third = fingerprint(base, ['main']);
    fs.writeFileSync(path.join(base, 'main', 'c.ts'), '');
    const fourth = fingerprint(base, ['main']);
    expect(new Set([first, second, third, fourth]).size).toBe(4);
  });

  it('stays the same when only a test or a file elsewhere changes', () => {
    const before = fingerprint(base, ['main']);
    fs.writeFileSync(path.join(base, 'main', 'a.test.ts'), 'new test');
    fs.writeFileSync(path.join(base, 'elsewhere.ts'), '');
    expect(fingerprint(base, ['main', 'not-there-yet'])).toBe(before);
  });
});

describe('a built part', () => {
  it('is fresh only while its stamp fits and its result stands', () => {
    const stamp = path.join(base, 'out', '.stamp', 'part');
    const output = path.join(base, 'out', 'index.js');
    expect(isFresh(stamp, 'print', [output])).toBe(false);
    writeStamp(stamp, 'print');
    expect(isFresh(stamp, 'print', [output])).toBe(false);
    fs.writeFileSync(output, '');
    expect(isFresh(stamp, 'print', [output])).toBe(true);
    expect(isFresh(stamp, 'other', [output])).toBe(false);
  });
});
