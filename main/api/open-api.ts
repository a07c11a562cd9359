import { join } from 'node:path';
import type { ApiState } from '../../contract/ipc/bootstrap.ts';
import type { Core } from '../core.ts';
import { releaseKeys } from '../updates/key-file.ts';
import { EMBEDDED_HOST } from './api-address.ts';
import { type ApiHost, startApiHost } from './api-host.ts';
import { forkApi } from './fork-api.ts';
import { tellFirstAdmin } from './tell-first-admin.ts';

/** Starts the embedded API, or trusts that the central one is there: whether it answers, the page finds out itself. */
export function openApi(core: Core, onState: (state: ApiState) => void): ApiHost {
  const { plan, apiUrl, paths, code, clock, log, env } = core;
  if (plan.mode === 'central') {
    onState({ state: 'ready' });
    return { state: () => ({ state: 'ready' }), stop: () => Promise.resolve() };
  }
  return startApiHost({
    fork: () => forkApi(code.apiProcess, join(paths.logs, 'api.log')),
    options: {
      dataDir: paths.root,
      customerDir: code.customer,
      host: EMBEDDED_HOST,
      port: Number(new URL(apiUrl).port),
      demo: plan.demo,
      releaseKeys: releaseKeys(env.releaseKeys, log),
      pageOrigins: env.pageOrigin ? [env.pageOrigin] : [],
    },
    clock,
    log,
    onState,
    onFirstAdmin: (admin) => void tellFirstAdmin(admin, core.locale.translate()),
  });
}
