import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InteractionJournal, InteractionPage } from '../../contract/http/interactions.ts';
import { sentFiguresSchema } from '../../contract/http/sent-figures.ts';
import { HALF_HOUR, halfHourOf } from '../../domain/metrics/intervals.ts';
import { DAY } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { ApiUnderTest } from '../api-under-test.ts';
import { differencesFromJournal } from '../centre/rebuild.ts';
import { readRow } from '../db/rows.ts';
import { figuresModule } from '../modules/figures/routes.ts';
import { interactionsModule } from '../modules/interactions/routes.ts';
import { archiveContacts } from './archive-contacts.ts';
import { retire } from './retire.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
let from: number;
let to: number;
let enquiry: string;
let complaint: string;

const form = {
  disposition: 'resolved',
  summary: '完',
  solution: '已补发',
  solved: true,
  anythingElseAsked: true,
};

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [figuresModule, interactionsModule]);
  const { test } = api;
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson({ id: 'li' }), aPerson({ id: 'zhao', roles: ['teamLead'] }));
  from = halfHourOf(test.clock.now());
  to = from + 2 * HALF_HOUR;
  const closed = async (summary: string, kind?: string) => {
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    if (kind) await test.as('li', 'interaction.setKind', { interactionId, kind });
    await test.as('li', 'interaction.close', { interactionId, form: { ...form, summary } });
    return interactionId;
  };
  enquiry = await closed('问物流进度');
  complaint = await closed('投诉破损', 'complaint');
});
afterAll(async () => {
  expect(await differencesFromJournal(api.test.db)).toEqual([]);
  await api.close();
  await place.drop();
});

const ask = async <T>(url: string, who = 'zhao') => {
  const { status, body } = await api.ask('GET', url, { token: await api.tokenOf(who) });
  return { status, body: body as T };
};
const isArchived = async (id: string) =>
  (await readRow(api.test.db, 'interaction', id))?.archivedAt !== undefined;
const figures = async () =>
  sentFiguresSchema.parse((await ask(`/figures?from=${from}&to=${to}`)).body).totals;

describe('contacts of long ago (C-057)', () => {
  it('go into the archive by age, complaints later; none is lost, and the figures of their day stay', async () => {
    const { test } = api;
    test.clock.pass(700 * DAY);
    await retire(test.centre);
    expect(await archiveContacts(test.centre)).toBe(0);
    test.clock.pass(32 * DAY);
    const before = await figures();
    expect(before[0]?.figures.answered).toEqual({ numerator: 2 });
    expect(await archiveContacts(test.centre)).toBe(1);
    expect([await isArchived(enquiry), await isArchived(complaint)]).toEqual([true, false]);
    test.clock.pass(366 * DAY);
    expect(await archiveContacts(test.centre)).toBe(1);
    expect(await archiveContacts(test.centre)).toBe(0);
    expect(await isArchived(complaint)).toBe(true);
    expect(await figures()).toEqual(before);
  });

  it('are on no desktop any more, and found and read by who leads, not by who had them', async () => {
    const held = await api.test.db.query("select from sync_row where op = 'p' and entity_id like $1", [
      `${enquiry}%`,
    ]);
    expect(held).toEqual([]);
    const found = await ask<InteractionPage>(`/interactions?text=${encodeURIComponent('物流')}`);
    expect(found.body.interactions.map(({ id }) => id)).toEqual([enquiry]);
    const read = await ask<InteractionJournal>(`/interactions/${enquiry}/journal`);
    expect(read.body.events.at(-1)).toMatchObject({ type: 'interaction.archived', data: { keptMonths: 24 } });
    expect((await ask(`/interactions/${enquiry}/journal`, 'li')).status).toBe(404);
  });

  it('are not put there before their time, whoever asks', async () => {
    const interactionId = await api.test.arrive();
    const args = { interactionId };
    await expect(api.test.as('zhao', 'centre.archive', args)).rejects.toThrow('notAllowed');
    await expect(api.test.centre.act('centre.archive', args)).rejects.toThrow('wrongState');
  });
});
