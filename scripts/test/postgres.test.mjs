import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { startPostgres } from './postgres.mjs';
import { pickUser, reachableByOthers } from './unprivileged-user.mjs';

describe('the PostgreSQL of the tests', () => {
  it('answers queries, sorts by code point, and leaves nothing behind', async () => {
    const { url, folder, stop } = await startPostgres();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(
      "select w from (values ('b'), ('A'), ('a'), ('中')) as t(w) order by w",
    );
    expect(rows.map(({ w }) => w)).toEqual(['A', 'a', 'b', '中']);
    await client.end();
    await stop();
    expect(fs.existsSync(folder)).toBe(false);
  });
});

describe('the user a server runs as', () => {
  const passwd =
    'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\npostgres:x:101:104::/:/bin/sh\n';

  it('is the first of the preferred ones that exists', () => {
    expect(pickUser(passwd, ['postgres', 'nobody'])).toEqual({ uid: 101, gid: 104 });
    expect(pickUser(passwd, ['pg', 'nobody'])).toEqual({ uid: 65534, gid: 65533 });
    expect(pickUser(passwd, ['pg'])).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')('can be kept out by one closed folder on the way', () => {
    const top = fs.mkdtempSync(path.join(os.tmpdir(), 'reach-'));
    fs.mkdirSync(path.join(top, 'inside'));
    fs.chmodSync(top, 0o755);
    expect(reachableByOthers(path.join(top, 'inside'))).toBe(true);
    fs.chmodSync(top, 0o700);
    expect(reachableByOthers(path.join(top, 'inside'))).toBe(false);
    fs.rmSync(top, { recursive: true });
  });
});
