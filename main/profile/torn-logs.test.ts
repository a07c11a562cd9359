import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cutTornLogs } from './torn-logs.ts';

const record = Buffer.from([1, 2, 3, 4, 2, 0, 1, 10, 11]);

describe('torn logs', () => {
  it('are cut to their whole records, and nothing else in the profile is touched', () => {
    const profile = mkdtempSync(join(tmpdir(), 'shiftdesk-profile-'));
    const folder = join(profile, 'IndexedDB', 'app_bundle_0.indexeddb.leveldb');
    mkdirSync(folder, { recursive: true });
    const torn = Buffer.concat([record, record.subarray(0, 8)]);
    for (const name of ['000003.log', 'MANIFEST-000001', 'LOG', '000005.ldb'])
      writeFileSync(join(folder, name), torn);
    writeFileSync(join(folder, '000004.log'), record);
    expect(cutTornLogs(profile)).toEqual([
      { file: '000003.log', bytes: 8 },
      { file: 'MANIFEST-000001', bytes: 8 },
    ]);
    expect(readFileSync(join(folder, '000003.log'))).toEqual(record);
    expect(readFileSync(join(folder, '000004.log'))).toEqual(record);
    for (const name of ['LOG', '000005.ldb']) expect(readFileSync(join(folder, name))).toEqual(torn);
  });

  it('are none where there is no database yet', () => {
    expect(cutTornLogs(mkdtempSync(join(tmpdir(), 'shiftdesk-profile-')))).toEqual([]);
  });
});
