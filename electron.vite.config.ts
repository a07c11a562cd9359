import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string) => join(import.meta.dirname, path);

// The lower of the two Electron versions the code runs on; electron-vite would take the installed one's.
const NODE = 'node20.18';
const CHROME = 'chrome130';

export default defineConfig({
  // What package.json lists as dependencies is loaded from node_modules, not bundled: the API's plug-ins must meet the
  // same copy of zod as its schemas.
  main: {
    build: {
      target: NODE,
      // The calendar's package is JSON, which Node loads only with an attribute that bundling drops: take it in.
      externalizeDeps: { exclude: ['chinese-days'] },
      rolldownOptions: {
        input: { index: here('main/index.ts'), 'api-process': here('main/api-process.ts') },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      rolldownOptions: {
        input: { index: here('preload/index.ts') },
        // A sandboxed preload cannot load ES modules.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    base: './',
    plugins: [react()],
    // Replaced by a fresh nonce for each answer of the app:// protocol.
    html: { cspNonce: '__NONCE__' },
    build: {
      target: CHROME,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: here('renderer/index.html') },
    },
    worker: { format: 'es' },
  },
});
