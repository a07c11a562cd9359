import type { Leg } from '../interaction/leg.ts';
import type { Instant } from '../time.ts';

/** When the last thing happened that legs know of, up to `now`: what a screen that shows them is measured by. */
export function latestEvent(legs: Iterable<Leg>, now: Instant): Instant | undefined {
  let latest: Instant | undefined;
  for (const { enteredAt, answeredAt, talkEndedAt, endedAt, callbackAt } of legs)
    for (const at of [enteredAt, answeredAt, talkEndedAt, endedAt, callbackAt])
      if (at !== undefined && at <= now && (latest === undefined || at > latest)) latest = at;
  return latest;
}
