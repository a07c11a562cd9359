import { type Ways, waysSchema } from '../../../contract/http/outside.ts';
import { ask } from '../network/ask.ts';

/** How people sign in here besides their password. Throws `ApiFailure` when nobody answers. */
export const askWays = (apiUrl: string): Promise<Ways> =>
  ask({ url: `${apiUrl}/auth/ways`, method: 'GET', answer: waysSchema });
