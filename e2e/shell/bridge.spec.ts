import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshDataDir, inWorkstation, NO_API } from './workstation.ts';

test('the page has one frozen bridge and nothing else of the machine', async () => {
  await inWorkstation(freshDataDir(), {}, async ({ page }) => {
    const seen = await page.evaluate(() => {
      const bridge = window.shiftdesk;
      const property = Object.getOwnPropertyDescriptor(window, 'shiftdesk');
      const attempt = (change: () => void) => {
        try {
          change();
        } catch {
          // Refused loudly; what counts is that nothing changed.
        }
        return window.shiftdesk === bridge && typeof bridge.call === 'function';
      };
      return {
        members: Object.keys(bridge).sort(),
        frozen: Object.isFrozen(bridge),
        locked: property?.writable === false && property.configurable === false,
        survivesReplacing: attempt(() => Reflect.set(window, 'shiftdesk', {})),
        survivesChanging: attempt(() => Reflect.set(bridge, 'call', () => undefined)),
        node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      };
    });
    expect(seen).toEqual({
      members: ['call', 'on'],
      frozen: true,
      locked: true,
      survivesReplacing: true,
      survivesChanging: true,
      node: [],
    });
  });
});

test('a frame inside the page has no bridge', async () => {
  await inWorkstation(freshDataDir(), {}, async ({ page }) => {
    const inside = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      return frame.contentWindow !== null && 'shiftdesk' in frame.contentWindow;
    });
    expect(inside).toBe(false);
  });
});

test('what is not in the channel map is refused, and so is what breaks its schema', async () => {
  await inWorkstation(freshDataDir(), {}, async ({ page }) => {
    const answers = await page.evaluate(async () => {
      const call = window.shiftdesk.call as (channel: string, request: unknown) => Promise<unknown>;
      const codeOf = (channel: string, request: unknown) =>
        call(channel, request).then(
          () => 'answered',
          (error: Error) => error.message,
        );
      return [
        await codeOf('app.bootstrap', {}),
        await codeOf('app.quit', {}),
        await codeOf('secret.get', { name: '../device.key' }),
        await codeOf('window.badge', { count: -1 }),
        await codeOf('demo.offline', { offline: true }),
      ];
    });
    expect(answers).toEqual(['answered', 'unknownChannel', 'badRequest', 'badRequest', 'notAllowed']);
  });
});

test('the page learns at once where it is, and keeps its secrets and its identity over a restart', async () => {
  const dataDir = freshDataDir();
  const first = await inWorkstation(dataDir, {}, ({ page }) =>
    page.evaluate(async () => {
      await window.shiftdesk.call('secret.set', { name: 'session.refreshToken', value: 'hunter2' });
      await window.shiftdesk.call('app.setLocale', { locale: 'zh-CN' });
      return window.shiftdesk.call('app.bootstrap', {});
    }),
  );
  expect(first).toMatchObject({ apiUrl: NO_API, mode: 'central', demo: false, apiState: { state: 'ready' } });
  const second = await inWorkstation(dataDir, { SHIFTDESK_LOCALE: '' }, ({ page }) =>
    page.evaluate(async () => {
      const bootstrap = await window.shiftdesk.call('app.bootstrap', {});
      const before = await window.shiftdesk.call('secret.get', { name: 'session.refreshToken' });
      await window.shiftdesk.call('secret.delete', { name: 'session.refreshToken' });
      const after = await window.shiftdesk.call('secret.get', { name: 'session.refreshToken' });
      return { ...bootstrap, before: before.value, after: after.value };
    }),
  );
  expect(second).toMatchObject({ deviceId: first.deviceId, locale: 'zh-CN', before: 'hunter2', after: null });
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).not.toContain('hunter2');
});
