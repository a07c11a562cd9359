import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { type ConformingStore, localStoreConformance } from '../../testing/local-store-conformance.ts';
import { freshFolder } from '../support/fresh-folder.ts';

/** The product's store on a page of its own. */
const PAGE = `
import { SealedDatabase } from '/renderer/data/disk/sealed-database.ts';
import { SealedStore } from '/renderer/data/disk/sealed-store.ts';
import { importKey, Sealer } from '/renderer/data/disk/sealer.ts';

const sealer = new Sealer(await importKey(new Uint8Array(32).fill(7)));
const opened = [];
const calls = {
  rest: async (store) => {
    const rows = [];
    for await (const some of store.rest()) rows.push(...some);
    return rows;
  },
};
window.disk = {
  open: (name) => opened.push(new SealedStore(name, sealer)) - 1,
  call: async (at, method, args) => (calls[method] ? calls[method](opened[at]) : opened[at][method](...args)),
  remove: (name) => new SealedDatabase(name, 'relaxed').delete(),
  spoil: async (name) => {
    const db = new SealedDatabase(name, 'relaxed');
    await db.open();
    await db.pages.toCollection().modify((page) => { page.bytes[20] ^= 1; });
    db.close();
  },
};
`;

const MAIN = `
const { app, BrowserWindow } = require('electron');
app.setPath('userData', process.env.STORE_PROFILE);
app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL(process.env.STORE_URL));
`;

interface PageDisk {
  open(name: string): number;
  call(at: number, method: string, args: unknown[]): Promise<unknown>;
  remove(name: string): Promise<void>;
  spoil(name: string): Promise<void>;
}
type DiskWindow = Window & { disk: PageDisk };

/** The script of the page: nothing but the store. */
async function bundled(): Promise<string> {
  const entry = 'virtual:store-page';
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root: join(import.meta.dirname, '../..'),
    build: { write: false, target: 'chrome130', rolldownOptions: { input: entry } },
    plugins: [
      {
        name: 'store-page',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? PAGE : undefined),
      },
    ],
  });
  const { output } = built as { output: { type: string; isEntry?: boolean; code?: string }[] };
  return output.find((one) => one.type === 'chunk' && one.isEntry)?.code ?? '';
}

let app: ElectronApplication;
let page: Page;
let disks = 0;
const server = createServer();

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const script = await bundled();
  server.on('request', ({ url }, response) => {
    if (url === '/page.js') response.setHeader('content-type', 'text/javascript').end(script);
    else
      response.setHeader('content-type', 'text/html').end('<script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const folder = freshFolder('store');
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app/package.json'), JSON.stringify({ name: 'store', main: 'main.cjs' }));
  writeFileSync(join(folder, 'app/main.cjs'), MAIN);
  app = await _electron.launch({
    args: ['--disable-gpu', join(folder, 'app')],
    env: {
      ...(process.env as Record<string, string>),
      STORE_PROFILE: join(folder, 'profile'),
      STORE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    },
  });
  page = await app.firstWindow();
  await page.waitForFunction(() => 'disk' in window);
});

test.afterAll(async () => {
  await app?.close();
  server.close();
});

/** The store on the page as if it were here: every call goes over and its answer comes back. */
function storeOnPage(name: string): ConformingStore {
  const at = page.evaluate((name) => (window as unknown as DiskWindow).disk.open(name), name);
  const call = async (method: string, ...args: unknown[]) =>
    page.evaluate(([at, method, args]) => (window as unknown as DiskWindow).disk.call(at, method, args), [
      await at,
      method,
      args,
    ] as const);
  return {
    load: () => call('load') as ReturnType<ConformingStore['load']>,
    rest: async function* () {
      yield (await call('rest')) as never;
    },
    append: async (...args) => void (await call('append', ...args)),
    commitPull: async (commit) => void (await call('commitPull', commit)),
    replaceClient: async (...args) => void (await call('replaceClient', ...args)),
    dismissRefused: async (uid) => void (await call('dismissRefused', uid)),
    rewrite: (state) => {
      const rows = [...state.rows];
      return call('rewrite', { ...state, rows }) as Promise<void>;
    },
    close: () => void call('close'),
  };
}

const onPage = (what: 'remove' | 'spoil', name: string): Promise<void> =>
  page.evaluate(([what, name]) => (window as unknown as DiskWindow).disk[what](name), [what, name] as const);

localStoreConformance(
  'the sealed store in the real runtime',
  () => {
    disks += 1;
    const name = `disk/${disks}`;
    return {
      open: () => storeOnPage(name),
      remove: () => onPage('remove', name),
      lose: () => onPage('remove', name),
      spoil: () => onPage('spoil', name),
    };
  },
  {
    describe: (name, body) => test.describe(name, body),
    it: (name, body) => test(name, () => body()),
    afterEach: (body) => test.afterEach(() => body()),
    expect,
  },
);
