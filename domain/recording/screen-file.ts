import { SECOND } from '../time.ts';
import type { Stretch } from './recording.ts';
import type { ScreenEvent } from './redact.ts';

/** A part of a screen's file that can be shown without those before it; times are ms from the file's beginning. */
export interface ScreenPart {
  from: number;
  to: number;
  busy: NonNullable<Stretch['busy']>;
  /** Their times are counted from the part's own beginning. */
  events: ScreenEvent[];
}

const FULL = 2;
const META = 4;
/** Changes this close together are one span of doing something. */
const BREATH = 5 * SECOND;
const MOST_SPANS = 200;

/** What a file of rrweb holds, one part for each whole picture. Throws `TypeError` when it is no recorded screen. */
export function screenParts(content: unknown): ScreenPart[] {
  const events = (Array.isArray(content) ? content : []) as ScreenEvent[];
  const start = events[0]?.timestamp;
  if (start === undefined || !events.some(({ type }) => type === FULL)) throw new TypeError('no recording');
  const groups: ScreenEvent[][] = [[]];
  for (const [i, event] of events.entries()) {
    const begins =
      event.type === META && events[i + 1]?.type === FULL && groups.at(-1)?.some(({ type }) => type === FULL);
    if (begins) groups.push([]);
    groups.at(-1)?.push(event);
  }
  return groups.map((group, n) => {
    const begin = group[0]?.timestamp ?? start;
    const end = groups[n + 1]?.[0]?.timestamp ?? group.at(-1)?.timestamp ?? begin;
    const moved = group.map((event) => ({ ...event, timestamp: event.timestamp - begin }));
    return {
      from: Math.round(begin - start),
      to: Math.round(end - start),
      busy: busySpans(moved),
      events: moved,
    };
  });
}

/** Whatever changes on a screen that somebody chose to bring in is worth seeing. */
function busySpans(events: readonly ScreenEvent[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const { timestamp } of events) {
    const at = Math.round(timestamp);
    const last = spans.at(-1);
    if (last && (at - last[1] <= BREATH || spans.length === MOST_SPANS)) last[1] = at;
    else spans.push([at, at]);
  }
  return spans;
}
