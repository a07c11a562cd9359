import { describe, expect, it } from 'vitest';
import { siteDay } from '../../../domain/calendar/site-time.ts';
import { demoColleagues, demoQueues } from './demo-centre.ts';
import { callsOfDay } from './past-weeks.ts';

const arrivals = (iso: string, queueId: string): number =>
  callsOfDay(7, demoQueues, demoColleagues, siteDay(iso)).filter(
    (event) => event.type === 'interaction.arrived' && event.data.queueId === queueId,
  ).length;

describe('the calls behind the demo', () => {
  it('are more on a Monday than on a Sunday, and come to complaints on working days alone', () => {
    expect(arrivals('2026-03-02', 'general')).toBeGreaterThan(arrivals('2026-03-01', 'general') * 1.3);
    expect(arrivals('2026-03-01', 'complaints')).toBe(0);
    expect(arrivals('2026-03-02', 'complaints')).toBeGreaterThan(0);
  });

  it('are the same whenever they are asked for, each with an end', () => {
    const [once, again] = [1, 2].map(() => callsOfDay(7, demoQueues, demoColleagues, siteDay('2026-03-02')));
    expect(once).toEqual(again);
    const ids = new Set(once?.map(({ stream }) => stream.id));
    const over = once?.filter(
      ({ type }) => type === 'interaction.closed' || type === 'interaction.abandoned',
    );
    expect(over).toHaveLength(ids.size);
  });
});
