import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDeviceId } from './device-id.ts';
import { openSettings } from './settings.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'shiftdesk-settings-'));

describe('what a data folder remembers', () => {
  it('keeps the language and what an administrator wrote beside it', () => {
    const path = join(folder(), 'settings.json');
    writeFileSync(path, '{"apiUrl":"https://centre.example/"}');
    openSettings(path).change({ locale: 'zh-CN' });
    expect(openSettings(path).current()).toEqual({ apiUrl: 'https://centre.example', locale: 'zh-CN' });
  });

  it('keeps one identity per folder', () => {
    const path = join(folder(), 'device.json');
    expect(readDeviceId(path)).toBe(readDeviceId(path));
    expect(readDeviceId(join(folder(), 'device.json'))).not.toBe(readDeviceId(path));
  });
});
