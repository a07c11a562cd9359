import { HOUR } from '../time.ts';
import type { Sums } from './measures.ts';
import { type Rate, rateValue } from './rate.ts';

/**
 * What contacts and resolutions cost, from time in hand (talk, hold and after-call work) and what an hour of an agent costs
 * (P-COST), in yuan: nothing else is known here. Time waiting for work, training, premises and software are left out, so
 * this is the least it can have been. Undefined without a cost, and where nothing was handled or solved.
 */
export function costOf(
  { interactionHandleMs = 0, interactionsHandled = 0, resolved = 0 }: Sums,
  yuanAnHour: number,
): { contact: number | undefined; resolution: number | undefined } {
  if (yuanAnHour === 0) return { contact: undefined, resolution: undefined };
  const each = (denominator: number): number | undefined => {
    const rate: Rate = { numerator: interactionHandleMs * yuanAnHour, denominator };
    const value = rateValue(rate);
    return value === undefined ? undefined : value / HOUR;
  };
  return { contact: each(interactionsHandled), resolution: each(resolved) };
}
