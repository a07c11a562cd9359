import type { JournalEvent } from '../journal/event.ts';
import type { Gap, Recorded } from '../recording/coverage.ts';
import type { Mark } from './marks.ts';
import type { Timeline } from './timeline.ts';

/** Notes that somebody pinned to instants of the replay. */
const noteMarks = (events: readonly JournalEvent[]): Mark[] =>
  events.flatMap((event): Mark[] => {
    if (event.type !== 'replay.noted') return [];
    const { noteId, about, text } = event.data;
    return [{ kind: 'note', id: `note/${noteId}`, at: about, personId: event.actor.id, text }];
  });

const gapMarks = (gaps: readonly Gap[]): Mark[] =>
  gaps.map(({ from, reason }) => ({ kind: 'gap', id: `gap/${from}`, at: from, reason }));

/**
 * The timeline with what was recorded beside its journal: it ends with whatever ends last, tells where a recording
 * stopped although somebody had the matter in hand, and what was noted at which instant.
 */
export function withRecorded(
  timeline: Timeline,
  recorded: readonly Recorded[],
  gaps: readonly Gap[],
  events: readonly JournalEvent[],
): Timeline {
  const more = [...gapMarks(gaps), ...noteMarks(events)];
  const endedAt = Math.max(timeline.endedAt, ...recorded.map(({ to }) => to));
  if (more.length === 0 && endedAt === timeline.endedAt) return timeline;
  const within = (mark: Mark): Mark => ({
    ...mark,
    at: Math.min(Math.max(mark.at, timeline.startedAt), endedAt),
  });
  const marks = [...timeline.marks, ...more.map(within)].sort((a, b) => a.at - b.at);
  return { ...timeline, endedAt, marks };
}
