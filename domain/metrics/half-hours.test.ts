import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leg } from '../interaction/leg.ts';
import type { Queue } from '../queue/queue.ts';
import { HOUR, MINUTE, SECOND } from '../time.ts';
import { halfHoursOf } from './half-hours.ts';
import { queueFigures } from './queue-figures.ts';
import { today } from './window.ts';

const at = (local: string) => Date.parse(`2026-11-20T${local}+08:00`);
const queue: Queue = {
  id: 'q1',
  name: { 'zh-CN': '售后', en: 'After-sales' },
  brand: { 'zh-CN': '云杉', en: 'Spruce' },
  hours: { zone: 'Asia/Shanghai', opensAt: 540, closesAt: 1080, days: 'everyDay' },
  firstAnswerMs: 30 * SECOND,
  offerTimeoutMs: 20 * SECOND,
  serviceLevelMs: 20 * SECOND,
  shortAbandonMs: 5 * SECOND,
};
const leg = (id: string, enteredAt: number, part: Partial<Leg> = {}): Leg => ({
  id,
  interactionId: id,
  queueId: 'q1',
  channel: 'chat',
  entry: 'arrival',
  enteredAt,
  holdMs: 0,
  transferredOut: false,
  ...part,
});

describe('the half hours of a day', () => {
  it('run from opening time to the one that is running', () => {
    const hours = halfHoursOf([], queue, at('10:15'));
    expect(hours.map(({ from }) => from)).toEqual([at('09:00'), at('09:30'), at('10:00')]);
    expect(halfHoursOf([], queue, at('08:10')).map(({ from }) => from)).toEqual([at('08:00')]);
  });

  it('begin earlier for who came before opening time', () => {
    expect(halfHoursOf([leg('a', at('08:29:59.999'))], queue, at('09:10'))[0]).toMatchObject({
      from: at('08:00'),
      arrived: { value: 1, rows: ['a'] },
    });
  });

  it('count each leg where it entered, on the half hour in the later one', () => {
    const legs = [
      leg('a', at('09:29:59.999'), { answeredAt: at('09:31') }),
      leg('b', at('09:30'), { abandonedAt: at('09:31') }),
      leg('c', at('09:31')),
      leg('d', at('09:31'), { queueId: 'q2' }),
    ];
    expect(
      halfHoursOf(legs, queue, at('09:40')).map(({ arrived, answered, abandoned }) => [
        arrived.rows,
        answered.rows,
        abandoned.rows,
      ]),
    ).toEqual([
      [['a'], ['a'], []],
      [['b', 'c'], [], ['b']],
    ]);
  });

  it('sum to the figures of today, whatever happened', () => {
    const now = at('15:10');
    const anyEnd = fc.constantFrom<Partial<Leg>>(
      {},
      { answeredAt: now },
      { abandonedAt: now },
      { callbackAt: now },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 * HOUR }), anyEnd)), (made) => {
        const legs = made.map(([ago, end], n) => leg(`l${n}`, now - ago, end));
        const hours = halfHoursOf(legs, queue, now);
        const whole = queueFigures(legs, [], [], queue, { ...today(now), now });
        const sum = (of: 'arrived' | 'answered' | 'abandoned') =>
          hours.reduce((total, hour) => total + hour[of].value, 0);
        expect([sum('arrived'), sum('answered'), sum('abandoned')]).toEqual([
          whole.offered.value,
          whole.answered.value,
          whole.abandoned.value,
        ]);
        for (const [n, hour] of hours.entries())
          expect(hour.from).toBe((hours[0]?.from ?? 0) + n * 30 * MINUTE);
      }),
    );
  });
});
