import { app, net, shell } from 'electron';
import { archSchema, platformSchema } from '../../domain/release/manifest.ts';
import type { Core } from '../core.ts';
import type { NativeWindows } from '../window/workstation-window.ts';
import { hasSigned } from './has-signed.ts';
import { releaseKeys } from './key-file.ts';
import { Updates } from './updates.ts';

/** Joins updates to the network as the page has it, and to the system's own installer: the last step is the system's. */
export const openUpdates = ({ paths, env, apiUrl, log }: Core, windows: NativeWindows): Updates =>
  new Updates({
    root: paths.updates,
    trust: { keys: releaseKeys(env.releaseKeys, log), verify: hasSigned },
    own: {
      version: app.getVersion(),
      platform: platformSchema.parse(process.platform),
      arch: archSchema.catch('x64').parse(process.arch),
    },
    apiUrl,
    fetch: (url, init) => net.fetch(url, init),
    open: (path) => shell.openPath(path),
    tell: (state) => windows.send('update.changed', state),
    log,
  });
