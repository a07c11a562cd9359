import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../domain/case/case.ts';
import { evaluate, formulaOf } from '../../domain/metrics/formulas.ts';
import { DAY, HOUR, SECOND } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { aCase } from '../../testing/case-builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { differencesFromJournal } from '../centre/rebuild.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRow } from '../db/rows.ts';
import { readSums } from '../figures/read-figures.ts';
import { measureCorrections } from './measure-corrections.ts';
import { preparePackWhenDue } from './prepare-packs.ts';

const place = await freshDatabase();
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await test.configure('department', { id: 'stock', name: { 'zh-CN': '仓储', en: 'Stock' } });
  await test.configure(
    'person',
    aPerson({ capacity: 100 }),
    aPerson({ id: 'zhao', roles: ['teamLead'], queueIds: ['general', 'orders'] }),
    aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }),
  );
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

const form = { disposition: 'resolved', summary: 's', solution: 's', solved: true, anythingElseAsked: true };

/** So many customers are served and say how it was. */
async function rated(stars: number, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    await test.as('li', 'interaction.close', { interactionId, form });
    const row = await readRow(test.db, 'interaction', interactionId);
    const customer = { kind: 'customer', id: row?.customerId ?? '' } as const;
    const args = { interactionId, stars, text: stars <= 2 ? '等太久' : '' };
    await test.centre.mutate({ name: 'centre.answerSurvey', args }, customer);
  }
}

const correction = () => readRow(test.db, 'correction', 'a');
const make = () =>
  test.as('zhao', 'correction.make', {
    correctionId: 'a',
    content: {
      title: '每日核对',
      ownerId: 'li',
      dueAt: test.clock.now() + DAY,
      queueId: 'general',
      metric: 'csat',
      target: { numerator: 800, denominator: 1_000 },
    },
  });

describe('a corrective action', () => {
  it('is measured thirty days after it was done, is open again when it did not help, and is over when it did', async () => {
    await rated(2, 30);
    test.clock.pass(HOUR);
    await make();
    expect(await measureCorrections(test.centre)).toBe(1);
    expect((await correction())?.baseline).toMatchObject({ numerator: 0, denominator: 30 });
    expect(await measureCorrections(test.centre)).toBe(0);

    await test.as('li', 'correction.done', { correctionId: 'a', note: '已加人' });
    await rated(2, 10);
    await rated(5, 30);
    test.clock.pass(30 * DAY - 1);
    await measureCorrections(test.centre);
    expect((await correction())?.state).toBe('done');
    // Within one journal times strictly increase: what was done stands a few milliseconds later.
    test.clock.pass(SECOND);
    await measureCorrections(test.centre);
    const open = await correction();
    expect(open?.state).toBe('open');
    expect(open?.rounds[0]).toMatchObject({
      verdict: 'notEffective',
      effect: { numerator: 30, denominator: 40 },
    });

    await test.as('li', 'correction.done', { correctionId: 'a', note: '改了排班' });
    await rated(5, 40);
    test.clock.pass(30 * DAY + SECOND);
    await measureCorrections(test.centre);
    const done = await correction();
    expect(done?.state).toBe('effective');
    const effect = done?.rounds[1]?.effect;
    expect(effect).toMatchObject({ numerator: 40, denominator: 40 });
    // A recount by the sums of the reports comes to the same.
    const window = { from: effect?.from ?? 0, to: effect?.to ?? 0 };
    const [all] = await readSums(test.db, { ...window, queueIds: ['general'] }, 'whole', 'none');
    const recounted = evaluate(formulaOf('csat', 'B'), all?.sums ?? {});
    expect({ ...window, ...recounted }).toEqual(effect);
    expect(await differencesFromJournal(test.db)).toEqual([]);
  }, 120_000);
});

describe('the pack of a month', () => {
  it('is on the table when the month’s last day is closed, once, and for no month before there was a centre', async () => {
    // The centre began in November 2026; it is the nineteenth of January by now.
    expect(await preparePackWhenDue(test.centre)).toBe(true);
    expect(await preparePackWhenDue(test.centre)).toBe(false);
    const pack = await readRow(test.db, 'pack', '2026-12');
    expect(pack?.queueIds).toEqual(['general', 'orders']);
    expect(pack?.departmentIds).toEqual(['stock']);
    expect(pack?.inputs.figures.map(({ queueId }) => queueId)).toEqual(['general', 'orders']);
    const csat = pack?.inputs.figures[0]?.figures.find(({ id }) => id === 'csat');
    expect(csat).toMatchObject({ numerator: 40, denominator: 40 });
    expect(pack?.inputs.corrections).toEqual([]);
    expect(await test.entries('lead:orders')).toContain('p pack/2026-12');
    expect(await test.entries('cases')).toContain('p pack/2026-12');
    expect(await differencesFromJournal(test.db)).toEqual([]);
  });

  it('has a review of each week beside it, called once its last day is closed, without the departments (C-216)', async () => {
    // A Tuesday: the week before is not closed until Thursday.
    expect(await readRow(test.db, 'pack', '2027-W02')).toBeUndefined();
    const thursday = Date.parse('2027-01-21T00:00+08:00');
    test.clock.pass(thursday - 1 - test.clock.now());
    expect(await preparePackWhenDue(test.centre)).toBe(false);
    test.clock.pass(1);
    expect(await preparePackWhenDue(test.centre)).toBe(true);
    expect(await preparePackWhenDue(test.centre)).toBe(false);
    const week = await readRow(test.db, 'pack', '2027-W02');
    expect([week?.from, week?.to]).toEqual(
      ['2027-01-11', '2027-01-18'].map((day) => Date.parse(`${day}T00:00+08:00`)),
    );
    expect(week?.departmentIds).toEqual([]);
  });

  it('waits three days after the month', async () => {
    const fourth = Date.parse('2027-02-04T00:00+08:00');
    test.clock.pass(fourth - 1 - test.clock.now());
    expect(await preparePackWhenDue(test.centre)).toBe(false);
    test.clock.pass(1);
    expect(await preparePackWhenDue(test.centre)).toBe(true);
    const pack = await readRow(test.db, 'pack', '2027-01');
    expect(pack?.inputs.corrections).toMatchObject([{ id: 'a', state: 'effective', verdict: 'effective' }]);
  });
});

describe('an action against one type of complaint', () => {
  it('is measured by the cases of that type for every thousand matters, before it and thirty days after (C-129)', async () => {
    const complain = async (count: number, over: Partial<Case> = {}) => {
      for (let i = 0; i < count; i += 1) {
        const id = `${test.clock.now()}-${over.area ?? ''}${over.queueId ?? ''}${over.kind ?? ''}${i}`;
        const type = { kind: 'complaint', area: 'product', fault: 'systemFault' } as const;
        const row = aCase({ id, queueId: 'orders', receivedAt: test.clock.now(), ...type, ...over });
        await test.configure('casefile', row);
      }
    };
    const arrive = async (count: number) => {
      for (let i = 0; i < count; i += 1) await test.arrive('orders');
    };
    await arrive(40);
    await complain(3);
    await complain(2, { area: 'service' });
    await complain(2, { queueId: 'general' });
    await complain(2, { kind: 'suggestion' });
    test.clock.pass(HOUR);
    const content = {
      title: '复检包装',
      ownerId: 'li',
      dueAt: test.clock.now() + DAY,
      queueId: 'orders',
      metric: 'complaintRate',
      target: { numerator: 50, denominator: 1_000 },
      complaintsOf: { area: 'product', fault: 'systemFault' },
    };
    await test.as('zhao', 'correction.make', { correctionId: 'b', content });
    const made = () => readRow(test.db, 'correction', 'b');
    await measureCorrections(test.centre);
    expect((await made())?.baseline).toMatchObject({ numerator: 3, denominator: 40 });
    await test.as('li', 'correction.done', { correctionId: 'b', note: '已复检' });
    await arrive(32);
    await complain(1);
    test.clock.pass(30 * DAY + SECOND);
    await measureCorrections(test.centre);
    const after = { effect: { numerator: 1, denominator: 32 }, verdict: 'effective' };
    expect((await made())?.rounds[0]).toMatchObject(after);
  }, 120_000);

  it('is against complaints: no other figure goes with a type', async () => {
    const content = {
      title: 't',
      ownerId: 'li',
      dueAt: test.clock.now() + DAY,
      queueId: 'orders',
      metric: 'csat',
    };
    const type = {
      complaintsOf: { area: 'product', fault: 'none' },
      target: { numerator: 1, denominator: 2 },
    };
    const make = test.as('zhao', 'correction.make', { correctionId: 'c', content: { ...content, ...type } });
    await expect(make).rejects.toMatchObject({ fields: [{ field: 'metric', problem: 'invalid' }] });
  });
});
