import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aQueue } from '../../testing/builders.ts';
import type { Actor, JournalEvent } from '../journal/event.ts';
import { gapsOf, recordedOf, stretchAt } from '../recording/coverage.ts';
import { MINUTE, SECOND } from '../time.ts';
import { asTheyHappened } from './happened-at.ts';
import { timelineOf } from './timeline.ts';

const t0 = Date.parse('2026-11-20T10:00+08:00');
const agent: Actor = { kind: 'person', id: 'li' };
const customer: Actor = { kind: 'customer', id: 'c1' };
let n = 0;

/** `claimed`: what the desktop said, in ms after the arrival; nothing where it was told at once. */
function event(at: number, type: JournalEvent['type'], data: object, actor = agent, claimed?: number) {
  n += 1;
  const claim = claimed === undefined ? {} : { claimedAt: t0 + claimed };
  const stream = { kind: 'interaction', id: 'i1' };
  return { id: `e${n}`, stream, type, at: t0 + at, ...claim, actor, data } as JournalEvent;
}
const arrival = event(
  0,
  'interaction.arrived',
  {
    channel: 'chat',
    queueId: 'general',
    customerId: 'c1',
    customerName: '王芳',
    language: 'zh-CN',
    offHours: false,
    source: 'live',
    recordingNotice: true,
  },
  customer,
);
const says = (at: number, text: string, actor: Actor, claimed?: number) =>
  event(at, 'message.posted', { messageId: text, text, automatic: false }, actor, claimed);
const screen = (at: number, from: number, to: number) =>
  event(at, 'recording.segment', {
    recordingId: `r${from}`,
    kind: 'screen',
    hash: 'a'.repeat(64),
    size: 1,
    mediaType: 'application/gzip',
    from: t0 + from,
    to: t0 + to,
    until: 'over',
  });

/** The line goes at one minute; everything done after that is told an hour later. */
const HOUR_LATER = 60 * MINUTE;
const shift = [
  arrival,
  event(20 * SECOND, 'interaction.accepted', { personId: 'li' }),
  says(30 * SECOND, 'hello', agent, 30 * SECOND - 80),
  says(5 * MINUTE, 'are you there', customer),
  says(HOUR_LATER, 'one', agent, 2 * MINUTE),
  says(HOUR_LATER, 'two', agent, 3 * MINUTE),
  event(HOUR_LATER, 'interaction.wrapUpStarted', {}, agent, 4 * MINUTE),
  screen(HOUR_LATER + SECOND, 20 * SECOND, 4 * MINUTE),
];

describe('what was done without a line', () => {
  const timeline = timelineOf(shift, [aQueue()]);

  it('is replayed where it was done, beside what the screen recorded then', () => {
    const at = new Map(timeline?.messages.map((message) => [message.text, message.at - t0]));
    expect([at.get('one'), at.get('two')]).toEqual([2 * MINUTE, 3 * MINUTE]);
    expect(timeline?.messages.map(({ text }) => text)).toEqual(['hello', 'one', 'two', 'are you there']);
    const screens = recordedOf(shift);
    for (const text of ['hello', 'one', 'two'])
      expect(stretchAt(screens, t0 + (at.get(text) ?? 0))?.id, text).toBe(`r${20 * SECOND}`);
  });

  it('leaves no gap where its screen was recorded', () => {
    const talking = timeline?.states.find(({ state }) => state === 'connected');
    expect(talking).toMatchObject({ from: t0 + 20 * SECOND, to: t0 + 4 * MINUTE, holderId: 'li' });
    const gaps = gapsOf(recordedOf(shift), timeline?.states.slice(0, -1) ?? [], shift);
    expect(gaps).toEqual([]);
  });

  it('keeps the promises to when the centre heard of it', () => {
    const clock = timeline?.clocks.find(({ id }) => id === 'customerWaiting');
    expect(clock).toMatchObject({ startedAt: t0 + 5 * MINUTE, stoppedAt: t0 + HOUR_LATER });
    expect(timeline?.endedAt).toBe(t0 + HOUR_LATER);
  });
});

it('changes nothing of what was told at once, and keeps every event and each desktop’s order', () => {
  const soon = [arrival, says(1_000, 'a', agent, 900), says(2_000, 'b', customer)];
  expect(asTheyHappened(soon)).toBe(soon);
  const moments = fc.array(fc.tuple(fc.nat(90), fc.nat(90)), { maxLength: 20 });
  fc.assert(
    fc.property(moments, (pairs) => {
      let [told, claimed] = [0, 0];
      const events = pairs.map(([a, b], i) => {
        told += a * SECOND;
        claimed = Math.min(told, claimed + b * SECOND);
        return says(told, `m${i}`, agent, claimed);
      });
      const happened = asTheyHappened([arrival, ...events]);
      expect(happened.map(({ id }) => id)).toEqual([arrival, ...events].map(({ id }) => id));
      expect(happened.every(({ at }, i) => at >= (happened[i - 1]?.at ?? 0))).toBe(true);
    }),
  );
});
