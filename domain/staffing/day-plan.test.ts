import { describe, expect, it } from 'vitest';
import { siteDay } from '../calendar/site-time.ts';
import { HALF_HOURS_A_DAY, halfHourStart } from '../forecast/day-counts.ts';
import { SECOND } from '../time.ts';
import { dayPlan, type PlanInput } from './day-plan.ts';

const MONDAY = siteDay('2026-03-02');
const SUNDAY = siteDay('2026-03-01');
const hours = { zone: 'Asia/Shanghai', opensAt: 540, closesAt: 660, days: 'businessDays' } as const;
const input: PlanInput = {
  handleMs: 180 * SECOND,
  atOnce: 1,
  thresholdMs: 20 * SECOND,
  targetPercent: 80,
  patienceMs: undefined,
  shrinkagePercent: 30,
  extra: 0,
};
const counts = Array.from({ length: HALF_HOURS_A_DAY }, (_, n) => (n === 18 ? 100 : n === 40 ? 0.2 : 0));

describe('the plan of a day', () => {
  it('has the half hours of the opening, with the agents each takes', () => {
    const plan = dayPlan(counts, MONDAY, hours, input);
    expect(plan.map(({ from }) => from)).toEqual([18, 19, 20, 21].map((n) => halfHourStart(MONDAY, n)));
    expect(plan[0]).toMatchObject({ arrivals: 100, needed: 14, onRoster: 20, agents: 14 });
    expect(plan[1]).toMatchObject({ arrivals: 0, needed: 0, onRoster: 0, agents: 0 });
  });

  it('plans for whoever is expected on a day off, and for nobody else', () => {
    expect(dayPlan(counts, SUNDAY, hours, input).map(({ needed }) => needed)).toEqual([14]);
  });

  it('says what two more agents come to, and that too few never get through', () => {
    const [more] = dayPlan(counts, MONDAY, hours, { ...input, extra: 2 });
    expect(more).toMatchObject({ needed: 14, agents: 16, prospect: { kind: 'steady' } });
    if (more?.prospect.kind === 'steady') expect(more.prospect.serviceLevel).toBeGreaterThan(0.95);
    const [fewer] = dayPlan(counts, MONDAY, hours, { ...input, extra: -4 });
    expect(fewer).toMatchObject({ agents: 10, prospect: { kind: 'unstable' } });
  });

  it('takes fewer where one agent serves three at once', () => {
    const [plan] = dayPlan(counts, MONDAY, hours, { ...input, atOnce: 3 });
    expect(plan?.needed).toBeLessThan(14);
  });
});
