import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterOf } from '../policy/parameters.ts';
import { MINUTE, SECOND } from '../time.ts';
import {
  ASK_EVERY,
  type Fault,
  faultNews,
  faultsOf,
  LEAST_DISK,
  LOOK_EVERY,
  NOTICED_WITHIN,
  type Observed,
  SILENT_AFTER,
} from './fault.ts';

const NOW = 1_000_000_000;
const well: Observed = {
  answeredAt: NOW,
  freeDisk: LEAST_DISK * 9,
  beats: [
    { name: 'routing', every: SECOND, takes: 0, at: NOW },
    { name: 'housekeeping', every: 10 * MINUTE, takes: 5 * MINUTE, at: NOW - 14 * MINUTE },
  ],
  lag: 0,
};
const partsOf = (observed: Partial<Observed>) =>
  faultsOf({ ...well, ...observed }, NOW).map(({ part, detail }) => [part, detail]);

describe('a fault (C-269)', () => {
  it('is looked at, found and asked for within what the register promises', () => {
    expect(NOTICED_WITHIN / SECOND).toBe(parameterOf('P-MON')?.values[0]?.value);
    fc.assert(
      fc.property(fc.nat(LOOK_EVERY), fc.nat(ASK_EVERY), (untilLook, untilAsk) => {
        let at = NOW + untilLook;
        while (faultsOf({ ...well, answeredAt: NOW }, at).length === 0) at += LOOK_EVERY;
        expect(at + untilAsk - NOW).toBeLessThanOrEqual(NOTICED_WITHIN);
      }),
    );
  });

  it('is named by its part: database, disk, router, work that stands still, figures that stay behind', () => {
    expect(partsOf({})).toEqual([]);
    expect(partsOf({ freeDisk: LEAST_DISK - 1 })).toEqual([['disk', undefined]]);
    expect(partsOf({ freeDisk: undefined })).toEqual([]);
    const beats = [
      { name: 'routing', every: SECOND, takes: 0, at: NOW - SILENT_AFTER - SECOND },
      { name: 'housekeeping', every: 10 * MINUTE, takes: 5 * MINUTE, at: NOW - 16 * MINUTE },
    ];
    expect(partsOf({ beats })).toEqual([
      ['routing', 'routing'],
      ['jobs', 'housekeeping'],
    ]);
    expect(partsOf({ lag: MINUTE })).toEqual([['figures', undefined]]);
    expect(partsOf({ beats, answeredAt: NOW - SILENT_AFTER })).toEqual([['database', undefined]]);
  });
});

describe('what a window tells of faults', () => {
  const row = (over?: number): Fault => ({ id: 'f', part: 'database', since: NOW - 9 * MINUTE, over });

  it('is each part once while it is wrong, and for a while that it is over', () => {
    const live = { part: 'database', since: NOW - MINUTE } as const;
    expect(faultNews([live], [], NOW)).toEqual({ going: [live], over: [] });
    expect(faultNews([live], [row()], NOW)).toEqual({ going: [row()], over: [] });
    expect(faultNews([], [row(NOW - MINUTE)], NOW)).toEqual({ going: [], over: [row(NOW - MINUTE)] });
    expect(faultNews([live], [row(NOW - MINUTE)], NOW)).toEqual({ going: [live], over: [] });
    expect(faultNews([], [row(NOW - 10 * MINUTE)], NOW).over).toEqual([]);
  });
});
