import { inRoot } from '../terminal/root.mjs';
import { runNode } from '../terminal/run.mjs';
import { bundleServer } from './server-bundle.mjs';

const rules = [
  'domain',
  'contract',
  'sync',
  'resources',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string[]} inputs
 * @property {string[]} outputs below out/; all must be there afterwards
 * @property {() => Promise<{ code: number, output: string }>} build
 */

/** @type {Part[]} */
export const parts = [
  {
    name: 'workstation',
    inputs: [...rules, 'main', 'preload', 'renderer', 'server', 'electron.vite.config.ts'],
    outputs: ['main/index.js', 'main/api-process.js', 'preload/index.cjs', 'renderer/index.html'],
    build: () =>
      runNode(inRoot('node_modules/electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'warn'], {
        quiet: true,
        env: { NODE_ENV: 'production', NO_COLOR: '1' },
      }),
  },
  {
    name: "customer's pages",
    inputs: [...rules, 'customer'],
    outputs: ['customer/index.html'],
    build: () =>
      runNode(
        inRoot('node_modules/vite/bin/vite.js'),
        ['build', '--config', 'customer/vite.config.ts', '--logLevel', 'warn'],
        { quiet: true, env: { NODE_ENV: 'production', NO_COLOR: '1' } },
      ),
  },
  {
    name: 'central API',
    inputs: [...rules, 'server', 'scripts/build/server-bundle.mjs'],
    outputs: ['server/main.js', 'server/import.js'],
    build: bundleServer,
  },
];
