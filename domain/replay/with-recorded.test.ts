import { expect, it } from 'vitest';
import type { JournalEvent } from '../journal/event.ts';
import type { Recorded } from '../recording/coverage.ts';
import type { Timeline } from './timeline.ts';
import { withRecorded } from './with-recorded.ts';

const plain: Timeline = {
  interactionId: 'i1',
  startedAt: 1_000,
  endedAt: 60_000,
  marks: [{ kind: 'hold', edge: 'start', id: 'h', at: 30_000 }],
  states: [],
  messages: [],
  clocks: [],
};
const stretch = (to: number) => ({ kind: 'screen', from: 2_000, to }) as Recorded;
const noted: JournalEvent = {
  id: 'n',
  type: 'replay.noted',
  at: 99_000,
  actor: { kind: 'person', id: 'judge' },
  stream: { kind: 'interaction', id: 'i1' },
  data: { noteId: 'n1', about: 20_000, text: 'Well said' },
};

it('a replay without recordings and notes is the same replay', () =>
  expect(withRecorded(plain, [], [], [])).toBe(plain));

it('notes and gaps stand at their instants among everything else', () => {
  const gaps = [{ from: 40_000, to: 50_000, reason: 'otherMatter' as const }];
  expect(withRecorded(plain, [stretch(60_000)], gaps, [noted]).marks).toEqual([
    { kind: 'note', id: 'note/n1', at: 20_000, personId: 'judge', text: 'Well said' },
    plain.marks[0],
    { kind: 'gap', id: 'gap/40000', at: 40_000, reason: 'otherMatter' },
  ]);
});

it('the replay ends with whatever was recorded last', () =>
  expect(withRecorded(plain, [stretch(81_000)], [], []).endedAt).toBe(81_000));
