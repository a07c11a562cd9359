import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteDayOf } from '../../domain/metrics/intervals.ts';
import { DAY, HOUR, SECOND } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { foldDue } from './fold.ts';
import { readBehind, readSums } from './read-figures.ts';
import { readRestatements } from './read-restatements.ts';
import type { Selection } from './select-cells.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
let day: number;
let waiting: string;
let answered: string;

const queue = aQueue({ promises: [] });
const selection = (): Selection => ({ from: day, to: day + DAY, queueIds: ['general'] });
const restatements = () => readRestatements(test.db, selection(), 'B');
const count = () => foldDue(test.db, test.clock.now());

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  day = siteDayOf(test.clock.now());
  await test.configure('queue', queue);
  await test.configure('person', aPerson());
  answered = await test.arrive();
  test.clock.pass(21 * SECOND);
  await test.as('li', 'interaction.accept', { interactionId: answered });
  waiting = await test.arrive();
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

describe('a day', () => {
  it('is stated 72 hours after its end, and not before', async () => {
    test.clock.pass(day + 4 * DAY - 1 - test.clock.now());
    await count();
    expect(await test.db.query('select from figure_statement')).toHaveLength(0);
    test.clock.pass(1);
    await count();
    const stated = await test.db.query('select day, version, why from figure_statement');
    expect(stated).toEqual([{ day, version: 1, why: [] }]);
    expect(await restatements()).toEqual([]);
  });

  it('changes with a version when what was done offline arrives late, and keeps what was said', async () => {
    test.clock.pass(HOUR);
    const at = test.clock.now() - 2 * HOUR;
    const intent = { name: 'interaction.accept', args: { interactionId: waiting }, at };
    await test.centre.mutate(intent, { kind: 'person', id: 'li' });
    await count();
    const [latest, ...others] = await restatements();
    expect(others).toEqual([]);
    expect(latest).toMatchObject({
      day,
      part: { of: 'matters', queueId: 'general' },
      version: 2,
      statedAt: test.clock.now(),
      why: [{ cause: 'offline', interactions: 1, interactionIds: [waiting] }],
      was: { answered: { numerator: 1 }, serviceLevel: { numerator: 0, denominator: 1 } },
      now: { answered: { numerator: 2 }, serviceLevel: { numerator: 0, denominator: 2 } },
    });
    // What did not change is not named.
    expect(latest?.was).not.toHaveProperty('offered');
  });

  it('is judged again, and says so, when its queue promises something else', async () => {
    await test.configure('queue', { ...queue, serviceLevelMs: 21 * SECOND });
    await count();
    const [latest] = await restatements();
    expect(latest).toMatchObject({
      version: 3,
      why: [{ cause: 'reclassified', interactions: 1, interactionIds: [answered] }],
      was: { serviceLevel: { numerator: 0, denominator: 2 } },
      now: { serviceLevel: { numerator: 1, denominator: 2 } },
    });
  });

  it('says nothing new where counting anew comes to the same', async () => {
    await test.db.query(`update figure_state set formulas = 'of another version'`);
    await count();
    expect((await readBehind(test.db, test.clock.now())).interactions).toBe(0);
    expect(await restatements()).toHaveLength(2);
  });

  it('that had nothing is said otherwise when something turns up in it', async () => {
    const before = day - DAY;
    const arrived = {
      id: 'found:0',
      stream: { kind: 'interaction', id: 'found' },
      type: 'interaction.arrived',
      at: before + 10 * HOUR,
      claimedAt: before + 9 * HOUR,
      actor: { kind: 'customer', id: 'c' },
      data: {
        channel: 'voice',
        queueId: 'general',
        customerId: 'c',
        customerName: '王芳',
        language: 'zh-CN',
        offHours: false,
        source: 'live',
        recordingNotice: true,
      },
    } as const;
    await test.centre.appendHistory([arrived]);
    await count();
    const [latest] = await readRestatements(test.db, { ...selection(), from: before, to: day }, 'B');
    expect(latest).toMatchObject({
      version: 2,
      why: [{ cause: 'offline' }],
      was: { arrived: { numerator: 0 } },
      now: { arrived: { numerator: 1 } },
    });
  });
});

describe('time alone', () => {
  it('breaks a promise, and the figure knows at that instant', async () => {
    const due = async () => {
      await count();
      const here = {
        ...selection(),
        from: siteDayOf(test.clock.now()),
        to: siteDayOf(test.clock.now()) + DAY,
      };
      const [whole] = await readSums(test.db, { ...here, queueIds: ['quick'] }, 'whole', 'none');
      return whole?.sums.clocksDue ?? 0;
    };
    await test.configure('queue', aQueue({ id: 'quick' }));
    test.clock.pass(siteDayOf(test.clock.now()) + DAY + 12 * HOUR - test.clock.now());
    await test.arrive('quick');
    expect(await due()).toBe(0);
    // The customer's words stand a millisecond behind their arrival.
    test.clock.pass(30 * SECOND);
    expect(await due()).toBe(0);
    test.clock.pass(1);
    expect(await due()).toBe(1);
  });
});

it('how far the figures are behind is told, and asking has them catch up', async () => {
  await test.arrive('quick');
  expect((await readBehind(test.db, test.clock.now())).interactions).toBe(1);
  await count();
  expect(await readBehind(test.db, test.clock.now())).toEqual({ interactions: 0, ms: 0 });
});
