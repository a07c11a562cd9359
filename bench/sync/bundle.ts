import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const preload = `
const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('benchJournal', {
  read: () => ipcRenderer.invoke('journal.read'),
  write: (change) => ipcRenderer.invoke('journal.write', change),
});
`;

/** Builds the bench's page and the little Electron app that shows it into `folder`; returns the page's script. */
export async function bundle(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const shared = { configFile: false, logLevel: 'warn', root: import.meta.dirname } as const;
  await build({
    ...shared,
    build: {
      outDir: join(folder, 'page'),
      target: 'chrome130',
      lib: { entry: join(import.meta.dirname, 'page/main.ts'), formats: ['es'], fileName: () => 'page.js' },
    },
    // One of the peers wants Node's events; another brings a Dexie of its own, and a page may hold only one.
    resolve: { dedupe: ['dexie'], alias: { events: join(import.meta.dirname, 'page/events.ts') } },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  await build({
    ...shared,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      ssr: join(import.meta.dirname, 'electron-main.ts'),
      rolldownOptions: { external: ['electron'], output: { entryFileNames: 'main.mjs' } },
    },
    ssr: { noExternal: true },
  });
  writeFileSync(join(folder, 'preload.cjs'), preload);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bench', main: 'main.mjs' }));
  return join(folder, 'page/page.js');
}
