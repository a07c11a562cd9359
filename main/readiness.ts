import type { WebContents } from 'electron';
import type { ApiState } from '../contract/ipc/bootstrap.ts';
import { announce } from './announce.ts';
import type { Core } from './core.ts';
import { errorText } from './log/log.ts';
import { whenReached } from './when-reached.ts';
import { takePicture } from './window/first-picture.ts';

/** Tells who started the workstation when it can be used: the page says so and the API answers. */
export interface Readiness {
  apiChanged(state: ApiState): void;
  /** The first page that says so counts. */
  pageReady(page: WebContents): Promise<void>;
}

export function watchReadiness(core: Core): Readiness {
  const { env, apiUrl, customerUrl, log } = core;
  let picture = env.firstPicture;
  const reach = whenReached(['page', 'api'], () =>
    announce('ready', { customerUrl, apiUrl, firstPicture: env.firstPicture }),
  );
  return {
    apiChanged: ({ state, message }) => {
      if (state === 'ready') reach('api');
      if (state === 'failed') announce('apiFailed', { message });
    },
    pageReady: async (page) => {
      const path = picture;
      picture = undefined;
      if (path)
        await takePicture(page, path).catch((error) =>
          log.error('picture.failed', { reason: errorText(error) }),
        );
      reach('page');
    },
  };
}
