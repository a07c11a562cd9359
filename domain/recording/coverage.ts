import type { JournalEvent } from '../journal/event.ts';
import type { StateSpan } from '../replay/state-spans.ts';
import { type Duration, type Instant, SECOND } from '../time.ts';
import type { StopReason, Stretch } from './recording.ts';

/** A stretch as the journal tells of it. `coming`: its bytes are not with the server yet. */
export type Recorded = Stretch & {
  id: string;
  by: string;
  state: 'coming' | 'there' | 'lost' | 'deleted';
  /** Somebody's copy did not match its hash. */
  damagedAt?: Instant;
  /** The certificate of its deletion. */
  deletedAt?: Instant;
};

/** Why a part of a conversation has no recording. `noReason` is for the compliance list: nothing says why (C-149). */
export type GapReason = StopReason | 'windowClosed' | 'lost' | 'deleted' | 'noReason';

export interface Gap {
  from: Instant;
  to: Instant;
  reason: GapReason;
}

/** Starting to record takes a moment; what is shorter than this is no gap. */
const SHORTEST_GAP: Duration = 3 * SECOND;

/** Everything that was recorded of one interaction, in the order of its time. */
export function recordedOf(events: readonly JournalEvent[]): Recorded[] {
  const found = new Map<string, Recorded>();
  const change = (id: string, part: Partial<Recorded>) => {
    const known = found.get(id);
    if (known) found.set(id, { ...known, ...part });
  };
  for (const event of events)
    switch (event.type) {
      case 'recording.segment': {
        const { recordingId: id, ...stretch } = event.data;
        found.set(id, { id, ...stretch, by: event.actor.id, state: 'coming' });
        break;
      }
      case 'recording.stored':
        change(event.data.recordingId, { state: 'there' });
        break;
      case 'recording.lost':
        change(event.data.recordingId, { state: 'lost' });
        break;
      case 'recording.deleted':
        change(event.data.recordingId, { state: 'deleted', deletedAt: event.at });
        break;
      case 'recording.damaged':
        change(event.data.recordingId, { damagedAt: event.at });
        break;
    }
  return [...found.values()]
    .filter(({ kind }) => kind !== 'styles')
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/**
 * The stretch that shows `at`, of those given in the order of their time; the one that began last when several do. Where
 * none does, the nearest: what is too short to be a gap shows what was there right before or after.
 */
export function stretchAt<S extends Pick<Stretch, 'from' | 'to'>>(
  inOrder: readonly S[],
  at: Instant,
): S | undefined {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((inOrder[middle]?.from ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1;
    else high = middle;
  }
  // Another window's longer stretch may reach over one that has ended.
  for (let i = low - 1; i >= 0 && i >= low - 4; i -= 1) {
    const stretch = inOrder[i];
    if (stretch && at <= stretch.to) return stretch;
  }
  const [before, after] = [inOrder[low - 1], inOrder[low]];
  if (before && at - before.to < SHORTEST_GAP) return before;
  return after && after.from - at < SHORTEST_GAP ? after : undefined;
}

const inHand = ({ state }: StateSpan): boolean =>
  state === 'connected' || state === 'held' || state === 'wrapUp';

/** Who had the matter in hand, from when to when. */
function holdings(states: readonly StateSpan[]): { from: Instant; to: Instant; by: string }[] {
  const held: { from: Instant; to: Instant; by: string }[] = [];
  for (const span of states) {
    if (!inHand(span) || span.holderId === undefined) continue;
    const last = held.at(-1);
    if (last?.by === span.holderId && last.to === span.from) last.to = span.to;
    else held.push({ from: span.from, to: span.to, by: span.holderId });
  }
  return held;
}

/** When the screen was not recorded although somebody had the matter in hand, and why. */
export function gapsOf(
  recorded: readonly Recorded[],
  states: readonly StateSpan[],
  events: readonly JournalEvent[],
): Gap[] {
  const refused = events.some(({ type }) => type === 'recording.omitted');
  const screens = recorded.filter(({ kind }) => kind === 'screen');
  return holdings(states).flatMap(({ from, to, by }) => {
    const own = screens.filter((one) => one.by === by || one.added);
    const gaps: Gap[] = [];
    let at = from;
    let reason: GapReason = refused ? 'refused' : 'noReason';
    for (const one of own) {
      if (one.to <= from || one.from >= to) continue;
      if (one.state === 'lost' || one.state === 'deleted') {
        gaps.push(gap(at, one.from, reason), gap(Math.max(at, one.from), one.to, one.state));
      } else gaps.push(gap(at, one.from, reason));
      at = Math.max(at, one.to);
      reason = one.until ?? 'windowClosed';
    }
    gaps.push(gap(at, to, reason));
    return gaps.filter(({ from: begin, to: end }) => end - begin >= SHORTEST_GAP);
  });
}

/** Between two sounds of one call, why the first was not followed at once by the next. */
export const soundGaps = (sounds: readonly Recorded[]): Gap[] =>
  sounds.flatMap((one, n) => {
    const next = sounds[n + 1];
    return next && one.until && next.from - one.to > 0 ? [gap(one.to, next.from, one.until)] : [];
  });

const gap = (from: Instant, to: Instant, reason: GapReason): Gap => ({ from, to, reason });

/** How close together the instants of one span of doing something are told. */
const STEP: Duration = 5 * SECOND;

/** Instants at which something was done on a recorded screen: no silence lies over them. */
export const busyInstants = (recorded: readonly Recorded[]): Instant[] =>
  recorded.flatMap(({ from, busy = [] }) =>
    busy.flatMap(([begin, end]) => {
      const steps = Math.floor((end - begin) / STEP);
      return [...Array.from({ length: steps + 1 }, (_, n) => from + begin + n * STEP), from + end];
    }),
  );
