import type { Bootstrap } from '../../../contract/ipc/bootstrap.ts';

/** Names the centre this machine works for. The embedded API has another port at every start, but is always the same. */
export const centreOf = ({ mode, apiUrl }: Pick<Bootstrap, 'mode' | 'apiUrl'>): string =>
  mode === 'embedded' ? 'embedded' : apiUrl;
