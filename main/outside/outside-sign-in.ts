import { shell } from 'electron';
import { type Handlers, NotAllowed } from '../ipc-guard.ts';
import { errorText, type Log } from '../log/log.ts';
import { type GoodbyePage, type Loopback, openLoopback } from './loopback.ts';

export type OutsideHandlers = Pick<Handlers, 'outside.listen' | 'outside.open' | 'outside.stop'>;

export interface OutsideParts {
  apiUrl: string;
  log: Log;
  goodbye(): GoodbyePage;
  /** The person is in their browser; what goes on here wants them back. */
  comeForward(pageId: number): void;
}

/** As long as the API remembers a sign-in that has begun. */
const LATE_MS = 10 * 60_000;

/** Signing in with an account outside: this side of the system browser. The page never says what the browser opens. */
export function openOutsideSignIn(parts: OutsideParts): OutsideHandlers {
  let waiting: Loopback | undefined;
  return {
    'outside.listen': async () => {
      waiting?.stop('stopped');
      waiting = await openLoopback(parts.goodbye);
      return { returnTo: waiting.returnTo };
    },
    'outside.open': async ({ flow }, pageId) => {
      const mine = waiting;
      if (!mine) throw new NotAllowed('nobody waits for a browser');
      const timer = setTimeout(() => mine.stop('late'), LATE_MS);
      shell.openExternal(`${parts.apiUrl}/auth/outside/go?flow=${flow}`).catch((error: unknown) => {
        parts.log.warn('outside.notOpened', { reason: errorText(error) });
        mine.stop('noBrowser');
      });
      const brought = await mine.brought;
      clearTimeout(timer);
      if (waiting === mine) waiting = undefined;
      if (!('refused' in brought) || brought.refused !== 'stopped') parts.comeForward(pageId);
      return brought;
    },
    'outside.stop': () => {
      waiting?.stop('stopped');
      waiting = undefined;
      return {};
    },
  };
}
