import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { SignInPage } from '../e2e/pages/sign-in-page.ts';
import { WorkspacePage } from '../e2e/pages/workspace-page.ts';
import { Desktop } from '../e2e/support/desktop.ts';
import type { Bench, Case } from './frame.ts';
import { CentreServer } from './workspace/centre-server.ts';
import { pressAndSee } from './workspace/stopwatch.ts';

const PAST = Number(process.env.SHIFTDESK_BENCH_ROWS ?? 100_000);
const ROUNDS = Number(process.env.SHIFTDESK_BENCH_ROUNDS ?? 5);
const KEYS = 40;
const SWITCHES = 38;
const PALETTES = 10;
const OFFERS = 5;
const FIRST_SYNC_MS = 600_000;

const actions = {
  keystroke: 'keystroke to paint',
  switch: 'switch between 20 matters',
  palette: 'open the palette',
  accept: 'accept an offer',
} as const;
type Action = keyof typeof actions;

const rows = PAST.toLocaleString('en');
const settings = {
  empty: 'empty cache, online',
  online: `${rows} cached, online`,
  offline: `${rows} cached, offline`,
} as const;
type Setting = keyof typeof settings;

/** One workstation on its desk, with the centre it belongs to. */
interface Desk {
  server: CentreServer;
  desktop: Desktop;
  workspace: WorkspacePage;
}

/** `ends` is given what takes the desk away again, before anything can fail. */
async function openDesk(past: number, ends: (() => Promise<void>)[]): Promise<Desk> {
  const server = new CentreServer(past);
  const desktop = new Desktop({ apiUrl: await server.start() });
  ends.push(async () => {
    await desktop.close();
    server.stop();
    rmSync(desktop.dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
  await desktop.open();
  const { page } = desktop;
  page.setDefaultTimeout(60_000);
  await new SignInPage(page).signIn('me', 'a password of the bench');
  await page
    .getByRole('navigation', { name: 'Queues and conversations' })
    .waitFor({ timeout: FIRST_SYNC_MS });
  const workspace = new WorkspacePage(page);
  await workspace.online();
  await workspace.open('Customer 00');
  return { server, desktop, workspace };
}

const openName = (page: Page): Promise<string> =>
  page
    .locator('main section[aria-label]')
    .first()
    .getAttribute('aria-label')
    .then((name) => name ?? '');

/** Everything that is measured, once, in the setting the desk is in. `offers` have been made already. */
async function measure(
  { desktop: { page }, workspace }: Desk,
  offers: string[],
): Promise<Record<Action, number[]>> {
  const found: Record<Action, number[]> = { keystroke: [], switch: [], palette: [], accept: [] };
  const { composer } = await workspace.open('Customer 00');
  await composer.fill('');
  await composer.focus();
  for (let length = 1; length <= KEYS; length += 1)
    found.keystroke.push(await pressAndSee(page, 'a', { kind: 'text', length }));
  for (let i = 0; i < SWITCHES; i += 1) {
    const key = i < SWITCHES / 2 ? 'Alt+ArrowDown' : 'Alt+ArrowUp';
    found.switch.push(await pressAndSee(page, key, { kind: 'conversation', not: await openName(page) }));
  }
  for (let i = 0; i < PALETTES; i += 1) {
    found.palette.push(await pressAndSee(page, 'Control+k', { kind: 'palette' }));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  for (const name of offers) {
    found.accept.push(await pressAndSee(page, 'Alt+a', { kind: 'conversation', not: await openName(page) }));
    await workspace.conversation(name);
  }
  return found;
}

async function offered({ server, workspace }: Desk): Promise<string[]> {
  const names = Array.from({ length: OFFERS }, () => server.offer());
  for (const name of names) await workspace.offer(name).waitFor();
  return names;
}

/** All that was accepted is over: the next round begins with the same twenty matters. */
async function tidy({ server, workspace }: Desk): Promise<void> {
  await workspace.everythingSent();
  server.endOffered();
  await workspace.matter('Offered').first().waitFor({ state: 'hidden' });
}

/** The value that `share` of them stay below. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

type Found = Record<Setting, Record<Action, number[]>[]>;

function casesOf(found: Found): Case[] {
  const cases = (Object.keys(actions) as Action[]).flatMap((action) =>
    ([0.5, 0.95] as const).flatMap((share) => {
      const name = (setting: Setting) => `${actions[action]}, p${share * 100}: ${settings[setting]}`;
      return (Object.keys(settings) as Setting[]).map((setting) => ({
        name: name(setting),
        unit: 'ms',
        samples: found[setting].map((round) => quantile(round[action], share)),
        ratioTo: name('empty'),
      }));
    }),
  );
  const keystrokes = (setting: Setting) => found[setting].map((round) => quantile(round.keystroke, 0.5));
  return [
    ...cases,
    {
      name: 'offline-vs-online',
      unit: 'ms',
      samples: keystrokes('offline'),
      ratioTo: `${actions.keystroke}, p50: ${settings.empty}`,
    },
  ];
}

/**
 * What an agent feels: a key, another customer, the palette, an accepted offer, each from the key to the frame that
 * shows it. With a small cache and a large one, and the large one without a line; in turn, in real windows.
 */
export const bench: Bench = {
  needsWorkstation: true,
  async run() {
    const found: Found = { empty: [], online: [], offline: [] };
    const ends: (() => Promise<void>)[] = [];
    try {
      const small = await openDesk(0, ends);
      const large = await openDesk(PAST, ends);
      // The first round warms up and is not counted.
      for (let round = 0; round <= ROUNDS; round += 1) {
        const empty = await measure(small, await offered(small));
        await tidy(small);
        const online = await measure(large, await offered(large));
        await tidy(large);
        const offers = await offered(large);
        await large.workspace.unplug();
        const offline = await measure(large, offers);
        await large.workspace.plugIn();
        await tidy(large);
        if (round === 0) continue;
        for (const [setting, one] of Object.entries({ empty, online, offline }))
          found[setting as Setting].push(one);
        const said = Object.entries({ empty, online, offline }).map(
          ([setting, one]) =>
            `${setting} ${Object.values(one)
              .map((values) => quantile(values, 0.5).toFixed(1))
              .join(' ')}`,
        );
        process.stderr.write(`round ${round} of ${ROUNDS}: ${said.join(', ')}\n`);
      }
    } finally {
      for (const end of ends) await end();
    }
    return casesOf(found);
  },
};
