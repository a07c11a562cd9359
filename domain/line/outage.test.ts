import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, startOfDay } from '../calendar/site-time.ts';
import { HOUR, MINUTE, SECOND } from '../time.ts';
import { nextOutage, type OpenOutage, outagesByDay } from './outage.ts';

/** A desktop with a clock that only the test moves; what it has told is kept. */
class Desk {
  now = Date.UTC(2026, 10, 20, 2);
  kept: OpenOutage | undefined;
  knows: number | undefined;
  since: number | undefined;
  readonly told: [number, number][] = [];

  pass(ms: number): void {
    this.now += ms;
  }
  #look(connection: 'up' | 'cut' | 'unknown'): void {
    if (connection === 'cut') this.knows = this.since;
    const { open, ended } = nextOutage(
      this.kept,
      { connection, since: this.since, knows: this.knows },
      this.now,
    );
    this.kept = open;
    if (ended) this.told.push([ended.since, ended.until]);
  }
  cut(): void {
    this.since ??= this.now;
    this.#look('cut');
  }
  mend(): void {
    this.since = undefined;
    this.#look('up');
  }
  /** Everything but what lies on the disk is gone. */
  restart(): void {
    this.since = undefined;
    this.knows = undefined;
    this.#look('unknown');
  }
}

describe('the spans without a line (C-268)', () => {
  it('are listed exactly, each from the moment it was cut to the moment it was back', () => {
    const stretch = fc.record({
      up: fc.integer({ min: 1, max: HOUR }),
      cut: fc.integer({ min: 1, max: HOUR }),
      looks: fc.nat({ max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        const desk = new Desk();
        const expected: [number, number][] = [];
        for (const { up, cut, looks } of stretches) {
          desk.pass(up);
          const from = desk.now;
          desk.cut();
          for (let n = 0; n < looks; n++) desk.cut();
          desk.pass(cut);
          desk.mend();
          desk.mend();
          expected.push([from, desk.now]);
        }
        expect(desk.told).toEqual(expected);
        expect(desk.kept).toBeUndefined();
      }),
    );
  });

  it('end, where the program was switched off meanwhile, at the last moment it knew of', () => {
    const desk = new Desk();
    const first = desk.now;
    desk.cut();
    desk.pass(15 * SECOND);
    desk.cut();
    const lastSeen = desk.now;
    desk.pass(10 * MINUTE);
    desk.restart();
    expect(desk.told).toEqual([]);
    const again = desk.now;
    desk.cut();
    desk.pass(MINUTE);
    desk.mend();
    expect(desk.told).toEqual([
      [first, lastSeen],
      [again, desk.now],
    ]);
  });

  it('are kept over a restart that finds the line again, and told then', () => {
    const desk = new Desk();
    const first = desk.now;
    desk.cut();
    desk.pass(MINUTE);
    desk.cut();
    const lastSeen = desk.now;
    desk.pass(HOUR);
    desk.restart();
    desk.mend();
    expect(desk.told).toEqual([[first, lastSeen]]);
  });
});

describe('their sums by desk and day', () => {
  it('are what a count of every second comes to, however stretches overlap and pass midnight', () => {
    const midnight = startOfDay(dayOf(Date.UTC(2026, 10, 20, 2)));
    const stretch = fc.record({
      deviceId: fc.constantFrom('a', 'b'),
      from: fc.integer({ min: -200, max: 200 }),
      length: fc.nat({ max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 10 }), (stretches) => {
        const spans = stretches.map(({ deviceId, from, length }) => ({
          deviceId,
          since: midnight + from * SECOND,
          until: midnight + (from + length) * SECOND,
        }));
        const seconds = new Map<string, number>();
        for (const deviceId of ['a', 'b'])
          for (let at = midnight - 200 * SECOND; at < midnight + 320 * SECOND; at += SECOND)
            if (spans.some((one) => one.deviceId === deviceId && one.since <= at && at < one.until)) {
              const key = `${deviceId} ${dayOf(at)}`;
              seconds.set(key, (seconds.get(key) ?? 0) + SECOND);
            }
        const sums = outagesByDay(spans);
        expect(new Map(sums.map(({ deviceId, day, ms }) => [`${deviceId} ${day}`, ms]))).toEqual(seconds);
      }),
    );
  });
});
