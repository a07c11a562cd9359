import { resolve } from 'node:path';

/** The built product; another build of it can be named to look at that one. */
const APP = resolve(process.env.SHIFTDESK_E2E_APP ?? resolve(import.meta.dirname, '../..'));

export const builtApp = {
  workstation: APP,
  api: resolve(APP, 'out/server/main.js'),
  customerPages: resolve(APP, 'out/customer'),
};
