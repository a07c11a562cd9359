import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../time.ts';
import { agentsNeeded, onRoster, prospectOf, type StaffingAim } from './agents-needed.ts';

const classic = { arrivals: 100, intervalMs: 30 * MINUTE, handleMs: 180 * SECOND };
const aim: StaffingAim = {
  thresholdMs: 20 * SECOND,
  targetPercent: 80,
  patienceMs: undefined,
  shrinkagePercent: 30,
};

describe('the agents a target needs', () => {
  it('are 14 for 80 % within 20 s, as 13 reach 79.6 %, and 20 on the roster at 30 % shrinkage', () => {
    expect(agentsNeeded(classic, aim)).toBe(14);
    expect(onRoster(14, aim)).toBe(20);
  });

  it('are fewer when people give up', () => {
    expect(agentsNeeded(classic, { ...aim, patienceMs: 300 * SECOND })).toBe(13);
  });

  it('are none when nobody comes, and not to be had for ten thousand erlangs', () => {
    expect(agentsNeeded({ ...classic, arrivals: 0 }, aim)).toBe(0);
    expect(agentsNeeded({ ...classic, arrivals: 100_000 }, aim)).toBeUndefined();
  });

  it('reach it, and one fewer do not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 50, max: 99 }),
        fc.option(fc.integer({ min: 20, max: 600 }), { nil: undefined }),
        (arrivals, targetPercent, patience) => {
          const demand = { ...classic, arrivals };
          const asked = { ...aim, targetPercent, patienceMs: patience && patience * SECOND };
          const agents = agentsNeeded(demand, asked) ?? Number.NaN;
          const level = (n: number) => {
            const prospect = prospectOf(demand, n, asked);
            return prospect.kind === 'steady' ? prospect.serviceLevel : -1;
          };
          expect(level(agents)).toBeGreaterThanOrEqual(targetPercent / 100);
          expect(level(agents - 1)).toBeLessThan(targetPercent / 100);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stand in whole numbers on the roster: no more than it takes, and enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 90 }), (agents, percent) => {
        const roster = onRoster(agents, { shrinkagePercent: percent });
        expect(roster * (100 - percent)).toBeGreaterThanOrEqual(agents * 100);
        expect((roster - 1) * (100 - percent)).toBeLessThan(agents * 100);
      }),
    );
  });
});
