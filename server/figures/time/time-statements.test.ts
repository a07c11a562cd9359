import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import { siteDayOf } from '../../../domain/metrics/intervals.ts';
import { DAY, HOUR, MINUTE } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { CentreUnderTest } from '../../centre-under-test.ts';
import { answerFigures } from '../answer-figures.ts';
import { foldDue } from '../fold.ts';
import { readRestatements } from '../read-restatements.ts';
import type { Selection } from '../select-cells.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
let day: number;

const selection = (): Selection => ({ from: day, to: day + DAY, queueIds: ['general'] });
const restatements = (narrowed: Partial<Selection> = {}) =>
  readRestatements(test.db, { ...selection(), ...narrowed }, 'B');
const ofTime = async (narrowed?: Partial<Selection>) =>
  (await restatements(narrowed)).filter(({ part }) => part.of === 'time');
const count = () => foldDue(test.db, test.clock.now());
const stated = () =>
  test.db.query('select day, agent_id, version from figure_time_statement order by 1, 2, 3');

const line = (stream: JournalEvent['stream'], n: number, at: number, rest: object) =>
  ({ id: `${stream.id}:late${n}`, stream, at, claimedAt: at - MINUTE, ...rest }) as unknown as JournalEvent;

/** A conversation of Li that comes in late: it was had without a network, or is brought in from elsewhere. */
const conversation = (id: string, from: number, to: number, source: 'live' | 'import'): JournalEvent[] => {
  const stream = { kind: 'interaction', id } as const;
  const li = { kind: 'person', id: 'li' };
  return [
    line(stream, 0, from - MINUTE, {
      type: 'interaction.arrived',
      actor: { kind: 'customer', id: 'c' },
      data: {
        channel: 'voice',
        queueId: 'general',
        customerId: 'c',
        customerName: '王芳',
        language: 'zh-CN',
        offHours: false,
        source,
        recordingNotice: true,
      },
    }),
    line(stream, 1, from, { type: 'interaction.accepted', actor: li, data: { personId: 'li' } }),
    line(stream, 2, to, { type: 'interaction.ended', actor: li, data: {} }),
  ];
};

/** What somebody declared without a network. */
const declared = (id: string, says: readonly [at: number, state: string][]): JournalEvent[] =>
  says.map(([at, state], n) =>
    line({ kind: 'person', id }, n, at, {
      type: 'person.stateChanged',
      actor: { kind: 'person', id },
      data: { state },
    }),
  );

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue({ promises: [] }));
  await test.configure('person', aPerson({ state: 'offline' }), aPerson({ id: 'wang', state: 'offline' }));
  test.clock.pass(siteDayOf(test.clock.now()) + DAY + 10 * HOUR - test.clock.now());
  day = siteDayOf(test.clock.now());
  await test.as('li', 'person.setState', { state: 'available' });
  await test.as('wang', 'person.setState', { state: 'available' });
  test.clock.pass(2 * HOUR);
  await test.as('li', 'person.setState', { state: 'offline' });
  await test.as('wang', 'person.setState', { state: 'offline' });
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

describe('the time of a closed day', () => {
  it('is stated 72 hours after its end, of everybody who was there, and not before', async () => {
    test.clock.pass(day + 4 * DAY - 1 - test.clock.now());
    await count();
    expect(await stated()).toEqual([]);
    test.clock.pass(1);
    await count();
    expect(await stated()).toEqual([
      { day, agent_id: 'li', version: 1 },
      { day, agent_id: 'wang', version: 1 },
    ]);
    expect(await restatements()).toEqual([]);
  });

  it('has in its statement what is brought in within the hour', async () => {
    const history = conversation(
      'history',
      day + 11 * HOUR + 10 * MINUTE,
      day + 11 * HOUR + 15 * MINUTE,
      'import',
    );
    await test.centre.appendHistory(history.map(({ claimedAt: _, ...event }) => event as JournalEvent));
    await count();
    expect(await ofTime()).toEqual([]);
    expect(
      await test.db.query(`select version, busy_ms from figure_time_statement where agent_id = 'li'`),
    ).toEqual([{ version: 1, busy_ms: 5 * MINUTE }]);
  });

  it('is said otherwise with why when a conversation had offline comes in late, and only of who had it', async () => {
    test.clock.pass(HOUR);
    await test.centre.appendHistory(
      conversation('late', day + 10 * HOUR + 10 * MINUTE, day + 11 * HOUR, 'live'),
    );
    await count();
    expect(await ofTime()).toEqual([
      {
        day,
        part: { of: 'time', agentId: 'li' },
        version: 2,
        statedAt: test.clock.now(),
        why: [{ cause: 'offline', interactions: 1, interactionIds: ['late'] }],
        was: { occupancy: { numerator: 5 * MINUTE, denominator: 2 * HOUR } },
        now: { occupancy: { numerator: 55 * MINUTE, denominator: 2 * HOUR } },
      },
    ]);
    const { totals } = await answerFigures(
      test.db,
      selection(),
      { interval: 'whole', by: 'none', variant: 'B' },
      test.clock.now(),
    );
    expect(totals[0]?.occupancy).toEqual({ numerator: 55 * MINUTE, denominator: 4 * HOUR });
  });

  it('is told to who asks for people, and not with a channel, another person or another day', async () => {
    expect(await ofTime({ agentId: 'li' })).toHaveLength(1);
    expect(await ofTime({ agentId: 'wang' })).toEqual([]);
    expect(await ofTime({ channel: 'voice' })).toEqual([]);
    expect(await ofTime({ queueIds: [] })).toEqual([]);
    expect(await ofTime({ from: day + DAY, to: day + 2 * DAY })).toEqual([]);
  });

  it('in which nobody was is said otherwise when somebody turns out to have been there', async () => {
    test.clock.pass(DAY);
    await count();
    const next = day + DAY;
    await test.centre.appendHistory(
      declared('wang', [
        [next + 9 * HOUR, 'available'],
        [next + 10 * HOUR, 'offline'],
      ]),
    );
    await count();
    expect(await ofTime({ from: next, to: next + DAY })).toMatchObject([
      {
        part: { agentId: 'wang' },
        version: 2,
        why: [{ cause: 'offline', interactions: 0, interactionIds: [] }],
        was: { occupancy: { numerator: 0, denominator: 0 } },
        now: { occupancy: { numerator: 0, denominator: HOUR } },
      },
    ]);
  });

  it('is not said again where counting anew comes to the same', async () => {
    const before = await stated();
    await test.db.query(`insert into figure_time_due (agent_id, at) values ('li', $1), ('wang', $1)`, [day]);
    await count();
    expect(await stated()).toEqual(before);
  });
});
