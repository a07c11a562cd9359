import { useMemo } from 'react';
import type { JournalEvent } from '../../../../../domain/journal/event.ts';
import { type Gap, gapsOf, type Recorded, recordedOf } from '../../../../../domain/recording/coverage.ts';
import type { Timeline } from '../../../../../domain/replay/timeline.ts';

/** What was recorded of an interaction beside its journal. */
export interface RecordedParts {
  recorded: readonly Recorded[];
  screens: readonly Recorded[];
  sounds: readonly Recorded[];
  gaps: readonly Gap[];
}

export function useRecorded(events: readonly JournalEvent[], timeline: Timeline): RecordedParts {
  return useMemo(() => {
    const recorded = recordedOf(events);
    const screens = recorded.filter(({ kind }) => kind === 'screen');
    return {
      recorded,
      screens,
      sounds: recorded.filter(({ kind }) => kind === 'sound'),
      gaps:
        screens.length > 0 || events.some(({ type }) => type === 'recording.omitted')
          ? gapsOf(recorded, timeline.states, events)
          : [],
    };
  }, [events, timeline]);
}
