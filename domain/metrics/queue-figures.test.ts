import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction } from '../interaction/interaction.ts';
import type { Leg } from '../interaction/leg.ts';
import type { Person } from '../person/person.ts';
import type { Queue } from '../queue/queue.ts';
import { HOUR, MINUTE, SECOND } from '../time.ts';
import { queueFigures } from './queue-figures.ts';
import { lastMinutes, today } from './window.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const now = at('2026-11-20T15:00');
const queue: Queue = {
  id: 'q1',
  name: { 'zh-CN': '账户', en: 'Accounts' },
  brand: { 'zh-CN': '云舟', en: 'Yunzhou' },
  hours: { zone: 'Asia/Shanghai', opensAt: 540, closesAt: 1080, days: 'businessDays' },
  firstAnswerMs: 30 * SECOND,
  offerTimeoutMs: 20 * SECOND,
  serviceLevelMs: 20 * SECOND,
  shortAbandonMs: 5 * SECOND,
};

function leg(id: string, enteredAt: number, part: Partial<Leg> = {}): Leg {
  const fixed = { interactionId: id, queueId: 'q1', channel: 'chat', entry: 'arrival' } as const;
  return { id, ...fixed, enteredAt, holdMs: 0, transferredOut: false, ...part };
}

function waiting(id: string, queuedAt: number, part: Partial<Interaction> = {}): Interaction {
  return {
    id,
    channel: 'chat',
    queueId: 'q1',
    customerId: 'c',
    customerName: '王芳',
    language: 'zh-CN',
    state: 'queued',
    offHours: false,
    source: 'live',
    arrivedAt: queuedAt,
    queuedAt,
    askedBefore: [],
    legId: `${id}:1`,
    legs: 1,
    messageCount: 0,
    transferCount: 0,
    needsLead: false,
    flags: [],
    ...part,
  };
}

function person(id: string, part: Partial<Person> = {}): Person {
  const fixed = { name: id, serviceName: id, skills: [], capacity: 2, stateSince: 0 };
  return { id, ...fixed, roles: ['agent'], queueIds: ['q1'], state: 'available', ...part };
}

const none: { legs: Leg[]; interactions: Interaction[]; people: Person[] } = {
  legs: [],
  interactions: [],
  people: [],
};
const figures = (sources: Partial<typeof none>, window = today(now), at = now) => {
  const { legs, interactions, people } = { ...none, ...sources };
  return queueFigures(legs, interactions, people, queue, { ...window, now: at });
};

describe('the figures of this instant', () => {
  it('count who waits in this queue and who has waited longest', () => {
    const interactions = [
      waiting('a', now - MINUTE),
      waiting('b', now - 3 * MINUTE, { state: 'offered' }),
      waiting('c', now - 9 * MINUTE, { queueId: 'q2' }),
      waiting('d', now - 9 * MINUTE, { state: 'connected' }),
      waiting('e', now - 9 * MINUTE, { source: 'import' }),
    ];
    const { waiting: count, longestWait } = figures({ interactions });
    expect(count).toMatchObject({ value: 2, rows: ['b', 'a'], of: 'interaction' });
    expect(longestWait).toMatchObject({ value: 3 * MINUTE, rows: ['b'] });
  });

  it('leave a message of last night out until service opens, then count from the opening', () => {
    const left = waiting('a', at('2026-11-19T22:00'), { offHours: true });
    const window = today(now);
    expect(figures({ interactions: [left] }, window, at('2026-11-20T08:59:59')).waiting.value).toBe(0);
    expect(figures({ interactions: [left] }, window, at('2026-11-20T09:10')).longestWait.value).toBe(
      10 * MINUTE,
    );
  });

  it('have no longest wait when nobody waits', () => {
    expect(figures({}).longestWait).toMatchObject({ value: undefined, rows: [] });
  });

  it('count agents of this queue who are available', () => {
    const people = [
      person('a'),
      person('b', { state: 'busy' }),
      person('c', { queueIds: ['q2'] }),
      person('d', { roles: ['teamLead'] }),
    ];
    expect(figures({ people }).availableAgents).toMatchObject({ value: 1, rows: ['a'] });
  });
});

describe('the figures of a window', () => {
  it('count a leg by its queue entry, and its handle time by its end', () => {
    const midnight = at('2026-11-20T00:00');
    const overnight = leg('a', midnight - 1, { answeredAt: midnight, endedAt: midnight + MINUTE });
    const result = figures({ legs: [overnight] });
    expect(result.offered.value).toBe(0);
    expect(result.aht).toMatchObject({ rows: ['a'], rate: { numerator: MINUTE, denominator: 1 } });
  });

  it('take in midnight and leave out the next one', () => {
    const legs = [leg('a', at('2026-11-20T00:00')), leg('b', at('2026-11-21T00:00'))];
    expect(figures({ legs }).offered.rows).toEqual(['a']);
  });

  it('reach back exactly thirty minutes and include this very millisecond', () => {
    const legs = [leg('a', now - 30 * MINUTE), leg('b', now - 30 * MINUTE + 1), leg('c', now)];
    expect(figures({ legs }, lastMinutes(now, 30)).offered.rows).toEqual(['b', 'c']);
  });

  it('know nothing yet of a message that waits for the opening later today', () => {
    const legs = [leg('a', at('2026-11-20T09:00'))];
    const early = at('2026-11-20T07:00');
    expect(figures({ legs }, today(early), early).offered.value).toBe(0);
    expect(figures({ legs }, today(early), at('2026-11-20T09:00')).offered.rows).toEqual(['a']);
  });

  it('leave other queues out', () => {
    const answered = { answeredAt: now - HOUR + 20 * SECOND };
    const legs = [leg('a', now - HOUR, answered), leg('b', now - HOUR, { ...answered, queueId: 'q2' })];
    const result = figures({ legs });
    expect(result.answered.rows).toEqual(['a']);
    expect(result.serviceLevel).toMatchObject({ variant: 'B', rate: { numerator: 1, denominator: 1 } });
  });

  it('add up, whatever happened: offered is answered, abandoned and still waiting', () => {
    const anyEnd = fc.constantFrom('answered', 'abandoned', 'callback', 'waiting');
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEnd, fc.nat(30 * HOUR), fc.nat(HOUR))), (made) => {
        const legs = made.map(([end, ago, wait], n) => {
          const enteredAt = now - ago;
          const gone = enteredAt + wait;
          const ends = {
            answered: { answeredAt: gone },
            abandoned: { abandonedAt: gone, endedAt: gone },
            callback: { callbackAt: gone },
            waiting: {},
          };
          return leg(`l${n}`, enteredAt, ends[end]);
        });
        const result = figures({ legs });
        const still = legs.filter(
          (l) =>
            result.offered.rows.includes(l.id) && l.answeredAt === undefined && l.abandonedAt === undefined,
        );
        expect(result.offered.value).toBe(result.answered.value + result.abandoned.value + still.length);
        expect(result.abandonment.counted).toEqual(result.abandoned.rows);
        expect(result.asa.rows).toEqual(result.answered.rows);
        for (const figure of [result.offered, result.answered, result.abandoned])
          expect(figure.rows).toHaveLength(figure.value);
      }),
    );
  });
});
