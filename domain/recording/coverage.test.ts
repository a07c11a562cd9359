import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../journal/event.ts';
import type { StateSpan } from '../replay/state-spans.ts';
import { busyInstants, gapsOf, recordedOf, soundGaps, stretchAt } from './coverage.ts';
import type { Stretch } from './recording.ts';

const hash = 'a'.repeat(64);
let n = 0;
function event<T extends JournalEvent['type']>(type: T, data: Extract<JournalEvent, { type: T }>['data']) {
  n += 1;
  const stream = { kind: 'interaction' as const, id: 'i1' };
  const actor = { kind: 'person' as const, id: 'li' };
  return { id: `e${n}`, stream, type, at: n, actor, data } as JournalEvent;
}
const segment = (recordingId: string, from: number, to: number, over: Partial<Stretch> = {}) =>
  event('recording.segment', {
    recordingId,
    kind: 'screen',
    hash,
    size: 10,
    mediaType: 'application/gzip',
    from,
    to,
    ...over,
  });
const held = (from: number, to: number, holderId = 'li'): StateSpan => ({
  from,
  to,
  state: 'connected',
  queueId: 'general',
  holderId,
});
const gaps = (events: JournalEvent[], states: StateSpan[]) => gapsOf(recordedOf(events), states, events);

describe('the sounds of a call', () => {
  const sound = (id: string, from: number, to: number, over: Partial<Stretch> = {}) =>
    segment(id, from, to, { kind: 'sound', mediaType: 'audio/webm', ...over });

  it('say why nothing was heard between two of them, and nothing where one followed at once or was the last', () => {
    const sounds = recordedOf([
      sound('a', 0, 60_000),
      sound('b', 60_010, 80_000, { until: 'sensitiveField' }),
      sound('c', 95_000, 99_000, { until: 'held' }),
      sound('d', 120_000, 130_000, { until: 'over' }),
    ]);
    expect(soundGaps(sounds)).toEqual([
      { from: 80_000, to: 95_000, reason: 'sensitiveField' },
      { from: 99_000, to: 120_000, reason: 'held' },
    ]);
  });
});

describe('what was recorded', () => {
  it('is told in the order of its time, with what became of it; how screens looked is no part of it', () => {
    const recorded = recordedOf([
      segment('b', 60_000, 120_000),
      segment('a', 0, 60_000),
      segment('looks', 0, 0, { kind: 'styles' }),
      event('recording.stored', { recordingId: 'a' }),
      event('recording.lost', { recordingId: 'b' }),
      event('recording.damaged', { recordingId: 'a' }),
    ]);
    expect(recorded).toMatchObject([
      { id: 'a', state: 'there', damagedAt: n },
      { id: 'b', state: 'lost' },
    ]);
  });

  it('is found by its time as looking at each of it would find it', () => {
    const lengths = fc.array(fc.tuple(fc.nat(50), fc.nat(100)), { maxLength: 40 });
    fc.assert(
      fc.property(lengths, fc.nat(6_000), (parts, at) => {
        let end = 0;
        const inOrder = parts.map(([pause, length]) => {
          const from = end + pause + 1;
          end = from + length;
          return { from, to: end };
        });
        const plain = inOrder.find(({ from, to }) => from <= at && at <= to);
        if (plain) expect(stretchAt(inOrder, at)).toEqual(plain);
      }),
    );
  });

  it('shows the nearest picture where there is none for a moment, and none where there is none for long', () => {
    const inOrder = [
      { from: 10_000, to: 20_000 },
      { from: 30_000, to: 40_000 },
    ];
    expect([8_000, 22_000, 28_000, 42_000].map((at) => stretchAt(inOrder, at)?.from)).toEqual([
      10_000, 10_000, 30_000, 30_000,
    ]);
    expect([6_000, 25_000, 44_000].map((at) => stretchAt(inOrder, at))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says when something was done, so that no silence lies over it', () => {
    const recorded = recordedOf([segment('a', 1_000, 60_000, { busy: [[2_000, 13_000]] })]);
    expect(busyInstants(recorded)).toEqual([3_000, 8_000, 13_000, 14_000]);
  });
});

describe('what was not recorded', () => {
  it('has the reason that was given when recording stopped', () => {
    const events = [
      segment('a', 1_000, 20_000, { until: 'sensitiveField' }),
      segment('b', 30_000, 60_000, { until: 'otherMatter' }),
      segment('c', 90_000, 100_000, { until: 'over' }),
    ];
    expect(gaps(events, [held(0, 100_000)])).toEqual([
      { from: 20_000, to: 30_000, reason: 'sensitiveField' },
      { from: 60_000, to: 90_000, reason: 'otherMatter' },
    ]);
  });

  it('was a closed window where nobody was left to say, and is nobody’s word where nothing was recorded', () => {
    expect(gaps([segment('a', 0, 20_000), segment('b', 50_000, 60_000)], [held(0, 60_000)])).toEqual([
      { from: 20_000, to: 50_000, reason: 'windowClosed' },
    ]);
    expect(gaps([], [held(0, 60_000)])).toEqual([{ from: 0, to: 60_000, reason: 'noReason' }]);
  });

  it('was refused by the customer', () => {
    const events = [event('recording.omitted', { reason: 'refused' })];
    expect(gaps(events, [held(0, 60_000)])).toEqual([{ from: 0, to: 60_000, reason: 'refused' }]);
  });

  it('counts only while somebody had the matter in hand, each by themselves', () => {
    const states: StateSpan[] = [
      { ...held(0, 10_000), state: 'queued', holderId: undefined },
      held(10_000, 40_000),
      { ...held(40_000, 50_000), state: 'held' },
      { ...held(50_000, 90_000), state: 'queued', holderId: undefined },
      held(90_000, 100_000, 'wang'),
    ];
    expect(gaps([segment('a', 10_500, 50_000, { until: 'over' })], states)).toEqual([
      { from: 90_000, to: 100_000, reason: 'noReason' },
    ]);
  });

  it('is what never came and what was deleted', () => {
    const events = [
      segment('a', 0, 20_000),
      segment('b', 20_000, 40_000),
      event('recording.stored', { recordingId: 'a' }),
      event('recording.lost', { recordingId: 'b' }),
    ];
    expect(gaps(events, [held(0, 40_000)])).toEqual([{ from: 20_000, to: 40_000, reason: 'lost' }]);
  });
});
