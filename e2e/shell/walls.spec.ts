import { expect, test } from '@playwright/test';
import { loggedEvents } from './main-log.ts';
import { freshDataDir, inWorkstation } from './workstation.ts';

test('the page cannot go anywhere else or open a second window', async () => {
  const dataDir = freshDataDir();
  await inWorkstation(dataDir, {}, async ({ app, page }) => {
    const before = page.url();
    expect(await page.evaluate(() => window.open('http://example.invalid/'))).toBeNull();
    await expect.poll(() => loggedEvents(dataDir)).toContain('window.denied');
    for (const url of ['http://example.invalid/', 'file:///etc/passwd', 'app://bundle/other.html']) {
      const denied = () => loggedEvents(dataDir).filter((event) => event === 'navigation.denied').length;
      const soFar = denied();
      await page.evaluate((to) => {
        const link = document.body.appendChild(document.createElement('a'));
        link.href = to;
        link.click();
      }, url);
      // Chromium itself refuses file: before asking us; either way the page stays where it is.
      if (!url.startsWith('file:')) await expect.poll(denied).toBeGreaterThan(soFar);
      expect(page.url()).toBe(before);
    }
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});

test('an https address is opened outside only after the person said yes', async () => {
  await inWorkstation(freshDataDir(), {}, async ({ app, page }) => {
    await app.evaluate(({ dialog, shell }) => {
      const seen = { asked: [] as unknown[], opened: [] as string[], answer: 1 };
      Reflect.set(globalThis, 'seen', seen);
      dialog.showMessageBox = (async (...args: unknown[]) => {
        seen.asked.push(args.at(-1));
        return { response: seen.answer, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
      shell.openExternal = async (url) => {
        seen.opened.push(url);
      };
    });
    const seen = () =>
      app.evaluate(
        () => Reflect.get(globalThis, 'seen') as { asked: { detail: string }[]; opened: string[] },
      );

    await page.evaluate(() => window.open('https://help.example/page'));
    await expect.poll(async () => (await seen()).asked.map(({ detail }) => detail)).toEqual(['help.example']);
    expect((await seen()).opened).toEqual([]);

    await app.evaluate(() => Object.assign(Reflect.get(globalThis, 'seen') as object, { answer: 0 }));
    await page.evaluate(() => window.open('https://help.example/page'));
    await expect.poll(async () => (await seen()).opened).toEqual(['https://help.example/page']);
  });
});

test('permissions are denied unless the page needs them', async () => {
  await inWorkstation(freshDataDir(), {}, async ({ page }) => {
    const seen = await page.evaluate(async () => {
      const state = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      const geolocation = await new Promise<number>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve(0),
          (error) => resolve(error.code),
        ),
      );
      const clipboard = await navigator.clipboard.readText().then(
        () => 'read',
        (error: DOMException) => error.name,
      );
      return {
        geolocation,
        clipboard,
        geolocationState: await state('geolocation'),
        midi: await state('midi'),
        notifications: Notification.permission,
        persists: await navigator.storage.persist(),
      };
    });
    const permissionDenied = 1;
    expect(seen).toEqual({
      geolocation: permissionDenied,
      clipboard: 'NotAllowedError',
      geolocationState: 'denied',
      midi: 'denied',
      notifications: 'granted',
      persists: true,
    });
  });
});

// Timers and event handlers run outside the reach of the test's own evaluation, which may evaluate anything.
test('the policy stops text from being run, remote scripts, foreign connections and style attributes', async () => {
  await inWorkstation(freshDataDir(), {}, async ({ page }) => {
    const broken = await page.evaluate(async () => {
      // One act may be reported more than once, and late: only the report of this directive and address counts.
      const violation = (directive: string, blocked: string, act: () => void) =>
        new Promise<string>((resolve) => {
          const heard = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
            if (effectiveDirective !== directive || !blockedURI.startsWith(blocked)) return;
            document.removeEventListener('securitypolicyviolation', heard);
            resolve('refused');
          };
          document.addEventListener('securitypolicyviolation', heard);
          act();
        });
      const script = (fill: (element: HTMLScriptElement) => void) => {
        const element = document.createElement('script');
        fill(element);
        document.head.append(element);
      };
      const far = 'https://example.invalid';
      const later = () => setTimeout(() => new Function('window.ranText = true')());
      return {
        timer: await violation('script-src', 'eval', () => setTimeout('window.ranText = true' as never)),
        code: await violation('script-src', 'eval', later),
        remote: await violation('script-src-elem', far, () =>
          script((element) => (element.src = `${far}/x.js`)),
        ),
        inline: await violation('script-src-elem', 'inline', () =>
          script((element) => (element.textContent = 'window.ranText = true')),
        ),
        connect: await violation('connect-src', far, () => void fetch(far).catch(() => undefined)),
        frame: await violation('frame-src', far, () => {
          document.body.appendChild(document.createElement('iframe')).src = far;
        }),
        style: await violation('style-src-attr', 'inline', () =>
          document.body.insertAdjacentHTML('beforeend', '<p style="color:red"></p>'),
        ),
        ranText: 'ranText' in window,
      };
    });
    expect(broken).toEqual({
      timer: 'refused',
      code: 'refused',
      remote: 'refused',
      inline: 'refused',
      connect: 'refused',
      frame: 'refused',
      style: 'refused',
      ranText: false,
    });
  });
});

test('the page itself breaks no rule of its policy', async () => {
  await inWorkstation(freshDataDir(), {}, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    await page.reload();
    await page.waitForFunction(() => document.readyState === 'complete');
    await page.evaluate(() => window.shiftdesk.call('app.bootstrap', {}));
    expect(complaints).toEqual([]);
  });
});
