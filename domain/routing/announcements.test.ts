import { describe, expect, it } from 'vitest';
import { anInteraction } from '../../testing/builders.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { MINUTE, SECOND } from '../time.ts';
import { estimateReport, silentSince } from './announcements.ts';

const NOW = 10 * MINUTE;
const call = (over: Partial<Interaction> = {}) =>
  anInteraction({ channel: 'voice', state: 'queued', arrivedAt: NOW - MINUTE, ...over });
const said = (at: number, expectedMs?: number) => ({
  at,
  position: 2,
  ...(expectedMs !== undefined && { expectedMs }),
});
const heard = (at: number, expectedMs?: number) => ({
  first: said(at, expectedMs),
  last: said(at, expectedMs),
  count: 1,
  lapses: 0,
});

describe('whoever waits at the telephone', () => {
  it('has heard nothing for too long only beyond the limit, counted from the last announcement or the arrival (C-025)', () => {
    const limit = 30 * SECOND;
    expect(silentSince(call(), NOW, limit)).toBe(NOW - MINUTE);
    expect(silentSince(call({ announced: heard(NOW - limit) }), NOW, limit)).toBeUndefined();
    expect(silentSince(call({ announced: heard(NOW - limit - 1) }), NOW, limit)).toBe(NOW - limit - 1);
  });

  it.each([
    ['a chat', { channel: 'chat' as const }],
    ['a call somebody has taken', { state: 'connected' as const }],
    ['a call of history', { source: 'import' as const }],
    ['a message left for the opening', { offHours: true }],
  ])('%s is none', (_what, over) => {
    expect(silentSince(call(over), NOW, 0)).toBeUndefined();
  });
});

describe('how near estimates came', () => {
  const taken = (id: string, expectedMs: number, waitedMs: number) =>
    call({ id, state: 'closed', announced: heard(NOW, expectedMs), callAnsweredAt: NOW + waitedMs });

  it('is the mean of what they were off, and with its sign whether callers waited longer than told (C-025)', () => {
    const report = estimateReport([taken('a', 60_000, 90_000), taken('b', 60_000, 50_000)], 0);
    expect(report).toMatchObject({ offMs: 20_000, biasMs: 10_000 });
    expect(report?.estimates.map(({ interactionId, waitedMs }) => [interactionId, waitedMs])).toEqual([
      ['a', 90_000],
      ['b', 50_000],
    ]);
  });

  it('is not said of calls without an estimate, that nobody took, or from before', () => {
    const rows = [
      call({ announced: heard(NOW) }),
      call({ announced: heard(NOW, 1_000) }),
      call({ callAnsweredAt: NOW }),
      taken('old', 1, 1),
    ];
    expect(estimateReport(rows, NOW)).toBeUndefined();
  });
});
