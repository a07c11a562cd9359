import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolderInUse, takeDataLock } from './data-lock.ts';
import { openDatabase } from './open-database.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shiftdesk-lock-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const leave = (pid: number, since = Date.now()): Promise<void> =>
  writeFile(join(dir, 'shiftdesk.lock'), JSON.stringify({ pid, since }));

/** The pid of a process that has just ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('the data folder', () => {
  it('belongs to one opener at a time, who is named to the second', async () => {
    const release = await takeDataLock(dir);
    await expect(takeDataLock(dir)).rejects.toThrow(DataFolderInUse);
    await expect(takeDataLock(dir)).rejects.toThrow(new RegExp(`${dir}.*process ${process.pid}`));
    await release();
    await (await takeDataLock(dir))();
  });

  it('is refused while another process that runs holds it', async () => {
    await leave(process.ppid);
    await expect(takeDataLock(dir)).rejects.toThrow(`process ${process.ppid}`);
    expect(JSON.parse(await readFile(join(dir, 'shiftdesk.lock'), 'utf8')).pid).toBe(process.ppid);
  });

  it.each([
    ['of a process that is gone', async () => leave(await deadPid())],
    ['from before the last boot', async () => leave(process.ppid, 0)],
    ['that is torn', () => writeFile(join(dir, 'shiftdesk.lock'), '{"pid":')],
  ])('is taken over from a lock file %s', async (_what, leaveIt) => {
    await leaveIt();
    const release = await takeDataLock(dir);
    expect(JSON.parse(await readFile(join(dir, 'shiftdesk.lock'), 'utf8')).pid).toBe(process.pid);
    await release();
  });

  it('of an open embedded database lets nobody else in, and its content outlives a restart', async () => {
    const first = await openDatabase({ dataDir: dir });
    await first.query("insert into presence values ('li', 1)");
    await expect(openDatabase({ dataDir: dir })).rejects.toThrow(DataFolderInUse);
    await first.close();
    const second = await openDatabase({ dataDir: dir });
    expect(await second.query('select person_id from presence')).toEqual([{ person_id: 'li' }]);
    await second.close();
  });
});
