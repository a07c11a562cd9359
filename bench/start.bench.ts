import type { Page } from '@playwright/test';
import { CentralApi } from '../e2e/support/central-api.ts';
import type { Bench, Case } from './frame.ts';
import { writeBareWindow } from './window/bare-window.ts';
import { memoryOf, processTree } from './window/process-tree.ts';
import { freshFolder, startElectron } from './window/spawn-electron.ts';

const ROUNDS = 5;
const SETTLING_MS = 3_000;
const WORKSTATION = import.meta.dirname.replace(/bench$/, '');

const times = {
  bare: 'bare window: page shown',
  fresh: 'fresh profile, API running: sign-in, then the queue',
  remembered: 'remembered sign-in, API running: the queue',
  freshEmbedded: 'fresh profile, embedded API with demo: sign-in, then the queue',
  rememberedEmbedded: 'remembered sign-in, embedded API: the queue',
} as const;
type Start = keyof typeof times;

interface Sample {
  ms: number;
  rss: number;
  pss: number;
}

/** Starts one window, waits until it is usable, lets it settle, weighs it and ends it. */
async function start(
  app: string,
  args: string[],
  env: Record<string, string>,
  usable: (page: Page) => Promise<void>,
): Promise<Sample> {
  const started = await startElectron(app, args, env);
  try {
    await usable(started.page);
    const ms = started.elapsed();
    await new Promise((settled) => setTimeout(settled, SETTLING_MS));
    return { ms, ...memoryOf(processTree(started.pid)) };
  } finally {
    await started.close();
  }
}

const bareShown = (page: Page) => page.getByRole('heading', { name: 'Ready' }).waitFor();
const queueShown = (page: Page) => page.getByRole('rowheader').first().waitFor({ timeout: 60_000 });
const signInAndSeeQueue = async (page: Page) => {
  await page
    .getByRole('button', { name: /^Sign in as .*, Agent$/ })
    .first()
    .click({ timeout: 120_000 });
  await queueShown(page);
};

/** A profile from its first start, with the sign-in done by a robot at once, to its second. */
async function twoStarts(apiUrl: string): Promise<[Sample, Sample]> {
  const folder = freshFolder();
  const env = {
    SHIFTDESK_DATA_DIR: folder.path,
    SHIFTDESK_API_URL: apiUrl,
    SHIFTDESK_DEMO: '1',
    SHIFTDESK_LOCALE: 'en',
  };
  try {
    return [
      await start(WORKSTATION, [], env, signInAndSeeQueue),
      await start(WORKSTATION, [], env, queueShown),
    ];
  } finally {
    folder.remove();
  }
}

async function bareStart(): Promise<Sample> {
  const app = freshFolder();
  const profile = freshFolder();
  try {
    return await start(writeBareWindow(app.path), [`--user-data-dir=${profile.path}`], {}, bareShown);
  } finally {
    app.remove();
    profile.remove();
  }
}

function casesOf(samples: Record<Start, Sample[]>): Case[] {
  const kinds = Object.keys(times) as Start[];
  const cases = (unit: string, of: string, value: (sample: Sample) => number): Case[] =>
    kinds.map((kind) => ({
      name: times[kind] + of,
      unit,
      samples: samples[kind].map(value),
      ratioTo: times.bare + of,
    }));
  return [
    ...cases('ms', '', ({ ms }) => ms),
    ...cases('MB', ' (PSS)', ({ pss }) => pss),
    ...cases('MB', ' (RSS)', ({ rss }) => rss),
  ];
}

/** From the click that starts it to a usable queue, and what all its processes then weigh, against a bare window. */
export const bench: Bench = {
  needsWorkstation: true,
  async run() {
    const samples: Record<Start, Sample[]> = {
      bare: [],
      fresh: [],
      remembered: [],
      freshEmbedded: [],
      rememberedEmbedded: [],
    };
    const api = await CentralApi.start({ demo: true });
    try {
      await bareStart(); // brings the runtime's files into the page cache, for everybody
      for (let round = 0; round < ROUNDS; round += 1) {
        samples.bare.push(await bareStart());
        const [fresh, remembered] = await twoStarts(api.url);
        samples.fresh.push(fresh);
        samples.remembered.push(remembered);
        samples.bare.push(await bareStart());
        const [freshEmbedded, rememberedEmbedded] = await twoStarts('');
        samples.freshEmbedded.push(freshEmbedded);
        samples.rememberedEmbedded.push(rememberedEmbedded);
      }
      return casesOf(samples);
    } finally {
      await api.stop();
    }
  },
};
