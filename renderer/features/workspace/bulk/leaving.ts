import { SECOND } from '../../../../domain/time.ts';
import { createOfPerson } from '../../../stores/of-person.ts';
import type { AtOnce } from './at-once.ts';
import { sayDone } from './use-bulk.ts';

/** How long hand-overs can be taken back before anybody hears of them. */
const GO_AFTER = 10 * SECOND;

/** Hand-overs that were asked for and have not gone: no customer has read anything, and what was written is still kept. */
export interface Leaving {
  n: number;
  send(): AtOnce;
  /** Back to the form, as it was. */
  comeBack(): void;
}

const useLeavingStore = createOfPerson<{ leaving: Leaving | undefined }>(() => ({ leaving: undefined }));
let stop = () => {};

export const useLeaving = (): Leaving | undefined => useLeavingStore(({ leaving }) => leaving);

/** Sends them when their time to be taken back is up, or when somebody leaves before that. */
export function leaveSoon(leaving: Leaving): void {
  sendLeaving();
  useLeavingStore.setState({ leaving });
  const timer = setTimeout(sendLeaving, GO_AFTER);
  stop = () => clearTimeout(timer);
}

function take(): Leaving | undefined {
  const { leaving } = useLeavingStore.getState();
  stop();
  useLeavingStore.setState({ leaving: undefined });
  return leaving;
}

export function sendLeaving(): void {
  const leaving = take();
  if (leaving) sayDone({ action: 'transfer', result: leaving.send(), takenBack: false, final: true });
}

export const keepLeaving = (): void => take()?.comeBack();
