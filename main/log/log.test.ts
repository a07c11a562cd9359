import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from './log.ts';
import { openLogFile } from './log-file.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'shiftdesk-log-'));

describe('the log', () => {
  it('writes one readable object per line, without what could name a person', () => {
    const path = join(folder(), 'main.log');
    const log = openLog(path, { now: () => 0 });
    log.warn('page.failed', { reason: 'no customer 13800138000', attempts: 2 });
    log.info('app.started');
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        at: '1970-01-01T00:00:00.000Z',
        level: 'warn',
        event: 'page.failed',
        reason: 'no customer <number>',
        attempts: 2,
      },
      { at: '1970-01-01T00:00:00.000Z', level: 'info', event: 'app.started' },
    ]);
  });

  it('starts a new file when it has grown too long and keeps the one before', () => {
    const path = join(folder(), 'main.log');
    const append = openLogFile(path, 10);
    for (const text of ['one\n', 'two\n', 'three\n']) append(text);
    expect(readFileSync(path, 'utf8')).toBe('three\n');
    expect(readFileSync(`${path}.1`, 'utf8')).toBe('one\ntwo\n');
    openLogFile(path, 10)('four\n');
    expect(readFileSync(path, 'utf8')).toBe('four\n');
  });
});
