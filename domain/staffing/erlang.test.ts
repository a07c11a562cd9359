import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../time.ts';
import { type Demand, MOST_AGENTS, offeredLoad, type Prospect } from './demand.ts';
import { erlangA } from './erlang-a.ts';
import { erlangB } from './erlang-b.ts';
import { erlangC } from './erlang-c.ts';

const T = 20 * SECOND;
const classic: Demand = { arrivals: 100, intervalMs: 30 * MINUTE, handleMs: 180 * SECOND };
const steady = (demand: Demand, agents: number): Prospect => {
  const prospect = erlangC(demand, agents, T);
  if (prospect.kind === 'unstable') throw new Error('unstable');
  return prospect;
};

const demands = fc.record({
  arrivals: fc.double({ min: 0.1, max: 3_000, noNaN: true }),
  intervalMs: fc.constant(30 * MINUTE),
  handleMs: fc.integer({ min: 5 * SECOND, max: 20 * MINUTE }),
});

describe('100 calls in 30 minutes of 180 s each', () => {
  it('are a load of 10 erlangs', () => {
    expect(offeredLoad(classic)).toBe(10);
  });

  it('make 17.4 % wait with 14 agents, 7.8 s on average, and 88.8 % are answered within 20 s', () => {
    const { waits, asaMs, serviceLevel, occupancy } = steady(classic, 14);
    expect(waits).toBeCloseTo(0.174132, 6);
    expect(asaMs / SECOND).toBeCloseTo(7.8359, 4);
    expect(serviceLevel).toBeCloseTo(0.88835, 6);
    expect(occupancy).toBeCloseTo(10 / 14, 12);
  });

  it('fail 80 % within 20 s with 13', () => {
    expect(steady(classic, 13).serviceLevel).toBeCloseTo(0.795595, 6);
    expect(steady(classic, 13).serviceLevel).toBeLessThan(0.8);
  });

  it('are said to be too many for 10 agents or fewer, instead of a negative wait', () => {
    for (const agents of [1, 9, 10])
      expect(erlangC(classic, agents, T)).toEqual({ kind: 'unstable', load: 10 });
  });
});

describe('any demand', () => {
  it('is waited for less, the more agents there are', () => {
    fc.assert(
      fc.property(demands, fc.integer({ min: 1, max: 30 }), (demand, spare) => {
        const agents = Math.floor(offeredLoad(demand)) + spare;
        fc.pre(agents < MOST_AGENTS);
        const [fewer, more] = [steady(demand, agents), steady(demand, agents + 1)];
        expect(more.waits).toBeLessThanOrEqual(fewer.waits);
        expect(more.serviceLevel).toBeGreaterThanOrEqual(fewer.serviceLevel);
        expect(more.asaMs).toBeLessThanOrEqual(fewer.asaMs);
        expect(more.occupancy).toBeLessThan(fewer.occupancy);
      }),
    );
  });

  it('has rates between 0 and 1 and waits that are no less than 0, whether people give up or not', () => {
    const patience = fc.integer({ min: 10 * SECOND, max: 30 * MINUTE });
    fc.assert(
      fc.property(demands, fc.integer({ min: 1, max: 300 }), patience, (demand, agents, patienceMs) => {
        for (const prospect of [erlangC(demand, agents, T), erlangA(demand, agents, patienceMs, T)]) {
          if (prospect.kind === 'unstable') continue;
          const { waits, serviceLevel, abandonment, occupancy, asaMs, meanWaitMs } = prospect;
          for (const rate of [waits, serviceLevel, abandonment, occupancy]) {
            expect(rate).toBeGreaterThanOrEqual(0);
            expect(rate).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(asaMs).toBeGreaterThanOrEqual(0);
          expect(meanWaitMs).toBeGreaterThanOrEqual(0);
          expect(serviceLevel + abandonment).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes to the same with and without patience when nobody’s ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 1, max: 5 }), (arrivals, spare) => {
        const demand = { ...classic, arrivals };
        const agents = Math.floor(offeredLoad(demand)) + spare;
        const without = steady(demand, agents);
        const patient = erlangA(demand, agents, 1e15, T);
        expect(patient.waits).toBeCloseTo(without.waits, 6);
        expect(patient.serviceLevel).toBeCloseTo(without.serviceLevel, 6);
        expect(patient.asaMs / SECOND).toBeCloseTo(without.asaMs / SECOND, 2);
      }),
    );
  });

  it('has as many given up as wait longer than their patience allows: what is served and what is not make one', () => {
    // With a threshold beyond every patience, everybody who is answered is answered in time.
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 400 }), fc.integer({ min: 5, max: 30 }), (arrivals, agents) => {
        const { serviceLevel, abandonment } = erlangA({ ...classic, arrivals }, agents, MINUTE, 120 * MINUTE);
        expect(serviceLevel + abandonment).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('thousands of agents', () => {
  it('overflow nothing: 4,900 erlangs on 5,000 agents', () => {
    const demand = { arrivals: 4_900, intervalMs: 180 * SECOND, handleMs: 180 * SECOND };
    const { waits, serviceLevel, asaMs } = steady(demand, 5_000);
    expect(waits).toBeGreaterThan(0);
    expect(waits).toBeLessThan(0.2);
    expect(serviceLevel).toBeGreaterThan(0.99);
    expect(asaMs).toBeGreaterThan(0);
    expect(erlangA(demand, 5_000, MINUTE, T).waits).toBeLessThan(waits);
  });

  it('are idle under a load of one, and swamped by a load of ten thousand', () => {
    expect(erlangB(1, 5_000)).toBe(0);
    expect(steady({ arrivals: 1, intervalMs: MINUTE, handleMs: MINUTE }, 5_000).serviceLevel).toBe(1);
    const swamped = { arrivals: 10_000, intervalMs: MINUTE, handleMs: MINUTE };
    expect(erlangC(swamped, 5_000, T).kind).toBe('unstable');
    const { abandonment, occupancy, serviceLevel } = erlangA(swamped, 5_000, 10 * MINUTE, T);
    expect(abandonment).toBeCloseTo(0.5, 6);
    expect(occupancy).toBeCloseTo(1, 6);
    expect(serviceLevel).toBeCloseTo(0, 6);
  });

  it.each([0, -1, 2.5, 5_001, Number.NaN])('are not %d', (agents) => {
    expect(() => erlangC(classic, agents, T)).toThrow(RangeError);
  });
});
