import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type DurableFiles, durableFiles } from '../data/durable-files.ts';
import { openJournals } from './journals.ts';

const seal = (text: string) => Buffer.from(text).toString('base64');
const record = (n: number, text = `text ${n}`) => ({ uid: `uid-0000${n}`, sealed: seal(text) });

/** One folder in which the journals can be opened again and again. */
function desktop(files: DurableFiles = durableFiles) {
  const folder = mkdtempSync(join(tmpdir(), 'shiftdesk-journal-'));
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const path = () => join(folder, readdirSync(folder).find((name) => name.endsWith('.journal')) ?? '');
  const open = () => {
    const journals = openJournals(folder, log, files);
    return {
      read: async (journal = 'j') => (await journals.read({ journal })).records,
      add: (...added: ReturnType<typeof record>[]) => journals.write({ journal: 'j', added, settled: [] }),
      settle: (...settled: string[]) => journals.write({ journal: 'j', added: [], settled }),
      write: journals.write,
    };
  };
  return { folder, log, path, open };
}

describe('the outbox journal', () => {
  it('gives back after a restart what was added and not settled, in the order of being made', async () => {
    const { open } = desktop();
    const first = open();
    expect(await first.read()).toEqual([]);
    await first.add(record(1), record(2), record(3));
    await first.settle('uid-00002', 'uid-never-heard-of');
    await first.add(record(1, 'renumbered'));
    const expected = [record(1, 'renumbered'), record(3)];
    expect(await first.read()).toEqual(expected);
    expect(await open().read()).toEqual(expected);
  });

  it('keeps one person’s records apart from another’s, whatever they are called', async () => {
    const { open, folder } = desktop();
    const names = ['../../etc/passwd', '王芳@centre', 'CON', ''.padEnd(200, '长')];
    for (const [n, journal] of names.entries())
      await open().write({ journal, added: [record(n)], settled: [] });
    const again = open();
    for (const [n, journal] of names.entries()) expect(await again.read(journal)).toEqual([record(n)]);
    expect(readdirSync(folder).every((name) => /^[0-9a-f]{64}\.journal$/.test(name))).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('lies in files only this account may read', async () => {
    const { open, path } = desktop();
    await open().add(record(1));
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it('lets everything that comes while the disk is busy share one more write', async () => {
    const writes: number[] = [];
    const { open } = desktop({
      ...durableFiles,
      writeAt: (path, bytes, at) => {
        writes.push(bytes.length);
        return durableFiles.writeAt(path, bytes, at);
      },
    });
    const journal = open();
    await journal.add(record(0));
    const many = Array.from({ length: 50 }, (_, n) => record(n + 1));
    const early = journal.add(record(99));
    await Promise.resolve().then(() => Promise.resolve());
    await Promise.all([early, ...many.map((one) => journal.add(one))]);
    expect(writes).toHaveLength(2);
    expect(await journal.read()).toHaveLength(52);
  });

  it('goes on behind a torn tail, which it puts aside', async () => {
    const { open, path } = desktop();
    await open().add(record(1), record(2));
    const whole = readFileSync(path());
    writeFileSync(path(), whole.subarray(0, whole.length - 3));
    const journal = open();
    expect(await journal.read()).toEqual([record(1)]);
    await journal.add(record(3));
    expect(await open().read()).toEqual([record(1), record(3)]);
    const aside = readFileSync(`${path()}.damaged`);
    expect(aside).toEqual(whole.subarray(whole.length / 2, whole.length - 3));
    await journal.add(record(4, 'x'.repeat(100_000)));
    await journal.settle('uid-00004');
    expect(statSync(path()).size).toBeLessThan(1_000);
    expect(readFileSync(`${path()}.damaged`)).toEqual(aside);
  });

  it('keeps what is before and behind a spoilt record, and the spoilt bytes in a file of their own', async () => {
    const { open, path, log } = desktop();
    await open().add(record(1), record(2), record(3));
    const bytes = readFileSync(path());
    const third = bytes.length / 3;
    bytes.fill(0xaa, third + 20, third + 24);
    writeFileSync(path(), bytes);
    expect(await open().read()).toEqual([record(1), record(3)]);
    expect(readFileSync(`${path()}.damaged`)).toEqual(bytes.subarray(third, 2 * third));
    expect(log.warn).toHaveBeenCalledWith('journal.damaged', { stretches: 1, bytes: third });
    log.warn.mockClear();
    expect(await open().read()).toEqual([record(1), record(3)]);
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('still reads and writes when there is no room to put damage aside, and does so once there is', async () => {
    let full = true;
    const { open, path } = desktop({
      ...durableFiles,
      append: (file, bytes) =>
        full ? Promise.reject(new Error('ENOSPC')) : durableFiles.append(file, bytes),
    });
    await open().add(record(1));
    writeFileSync(path(), Buffer.concat([readFileSync(path()), Buffer.from('rubbish')]));
    const journal = open();
    expect(await journal.read()).toEqual([record(1)]);
    await journal.add(record(2));
    full = false;
    expect(await open().read()).toEqual([record(1), record(2)]);
    expect(readFileSync(`${path()}.damaged`, 'utf8')).toBe('rubbish');
  });

  it('does not grow for ever', async () => {
    const { open, path } = desktop();
    const journal = open();
    const big = 'x'.repeat(4_000);
    await journal.add(record(0));
    for (let n = 1; n < 200; n += 1) {
      await journal.add(record(n, big));
      await journal.settle(`uid-0000${n}`);
    }
    expect(statSync(path()).size).toBeLessThan(70_000);
    expect(await open().read()).toEqual([record(0)]);
  });
});
