import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { deviceSealer } from '../secrets/device-sealer.ts';
import { emptyBook, type ReminderBook } from './reminder-book.ts';
import { openReminderFile } from './reminder-file.ts';

const book: ReminderBook = {
  version: 1,
  reminders: [{ id: 'c1', fireAt: 10, title: 'Call 王芳 back', body: '13800138000' }],
  fired: [{ id: 'c0', fireAt: 5, at: 6, native: true }],
};

function desktop() {
  const root = mkdtempSync(join(tmpdir(), 'shiftdesk-reminder-file-'));
  const place = { path: join(root, 'reminders.sealed.json'), plainPath: join(root, 'reminders.json') };
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const open = () => openReminderFile(place, { device: deviceSealer(join(root, 'device.key')) }, log);
  const everything = () =>
    readdirSync(root)
      .map((name) => readFileSync(join(root, name), 'latin1'))
      .join();
  return { ...place, root, open, everything };
}

describe('the file of reminders', () => {
  it('gives back what was written and shows no name to who reads the folder', () => {
    const { open, everything } = desktop();
    expect(open().read()).toEqual({ state: 'absent' });
    open().write(book);
    expect(open().read()).toEqual({ state: 'read', value: book });
    expect(everything()).not.toContain(Buffer.from('王芳').toString('latin1'));
    expect(everything()).not.toContain('13800138000');
  });

  it('takes over the plain file of the first versions and leaves nothing of it', () => {
    const { open, plainPath, everything } = desktop();
    writeFileSync(plainPath, JSON.stringify(book));
    writeFileSync(`${plainPath}.next`, '{"version":1,"reminders":[{"title":"13800138000');
    expect(open().read()).toEqual({ state: 'read', value: book });
    expect(existsSync(plainPath)).toBe(false);
    expect(everything()).not.toContain('13800138000');
    expect(open().read()).toEqual({ state: 'read', value: book });
  });

  it('does not bring an old plain file back over a newer sealed one', () => {
    const { open, plainPath } = desktop();
    open().write(emptyBook);
    writeFileSync(plainPath, JSON.stringify(book));
    expect(open().read()).toEqual({ state: 'read', value: emptyBook });
    expect(existsSync(plainPath)).toBe(false);
  });

  it('removes a plain file that cannot be understood: it names people all the same', () => {
    const { open, plainPath, everything } = desktop();
    writeFileSync(plainPath, '{"reminders":[{"title":"13800138000"');
    expect(open().read()).toEqual({ state: 'absent' });
    expect(everything()).not.toContain('13800138000');
  });

  it('uses the plain file once more while the sealed one cannot be written, and takes it over later', () => {
    const { open, path, plainPath } = desktop();
    writeFileSync(plainPath, JSON.stringify(book));
    mkdirSync(`${path}.next`);
    expect(open().read()).toEqual({ state: 'read', value: book });
    expect(existsSync(plainPath)).toBe(true);
    rmdirSync(`${path}.next`);
    expect(open().read()).toEqual({ state: 'read', value: book });
    expect(existsSync(plainPath)).toBe(false);
  });
});
