import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../../domain/journal/rows.ts';
import { DAY } from '../../domain/time.ts';
import { freshDatabase } from '../../testing/database.ts';
import { GeneratedCentre } from '../../testing/generate-interactions.ts';
import { SeededRandom } from '../../testing/seeded-random.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRows } from '../db/rows.ts';
import { archiveContacts } from '../jobs/archive-contacts.ts';
import { differencesFromJournal } from './rebuild.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
beforeAll(async () => {
  test = await CentreUnderTest.open(place);
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

const count = async (table: string): Promise<number> =>
  (await test.db.query<{ count: number }>(`select count(*) as count from ${table}`))[0]?.count ?? 0;

describe('rows rebuilt from the journal', () => {
  it('equal the rows after 10,000 generated interactions, and both equal what the mutators made', async () => {
    const generated = new GeneratedCentre(new SeededRandom(20261120)).live(10_000);
    await test.centre.appendHistory(generated.events);

    expect(await count('interaction')).toBe(10_000);
    expect(await count('journal')).toBe(generated.events.length);
    expect(await differencesFromJournal(test.db)).toEqual([]);
    for (const entity of entities) {
      const made = new Map(generated.rows.all(entity).map((row) => [row.id, row]));
      const stored = await readRows(test.db, entity);
      expect(stored.length).toBe(made.size);
      const different = stored.filter(
        (row) => JSON.stringify(sorted(row)) !== JSON.stringify(sorted(made.get(row.id))),
      );
      expect(different).toEqual([]);
    }
  }, 240_000);

  it('have one record for every contact, exactly, also when those of long ago are in the archive (C-057)', async () => {
    const contacts = async () =>
      (
        await test.db.query<{ count: number }>(
          "select count(distinct stream_id) as count from journal where type = 'interaction.arrived'",
        )
      )[0]?.count;
    expect([await contacts(), await count('interaction')]).toEqual([10_000, 10_000]);
    test.clock.pass(37 * 31 * DAY);
    expect(await archiveContacts(test.centre)).toBe(2_000);
    expect([await contacts(), await count('interaction')]).toEqual([10_000, 10_000]);
  }, 240_000);

  it('equal the rows that were written one mutation at a time', async () => {
    const one = await freshDatabase();
    const centre = await CentreUnderTest.open(one);
    const steps: (() => Promise<unknown>)[] = [];
    new GeneratedCentre(new SeededRandom(7), {
      mutated: ({ uid, name, args }, actor, now) =>
        steps.push(() => {
          centre.clock.pass(now - centre.clock.now());
          return centre.centre.mutate({ uid, name, args }, actor);
        }),
      imported: (events) => steps.push(() => centre.centre.appendHistory(events)),
    }).live(60);
    for (const step of steps) await step();

    expect(steps.length).toBeGreaterThan(500);
    expect(await differencesFromJournal(centre.db)).toEqual([]);
    await centre.close();
    await one.drop();
  }, 120_000);

  it('show a row that somebody changed behind the journal’s back', async () => {
    const [history] = await test.db.query<{ id: string }>(
      `update interaction set doc = doc || '{"state": "queued"}'
       where id = (select min(id) from interaction where source = 'import') returning id`,
    );
    const differences = await differencesFromJournal(test.db);
    expect(differences).toMatchObject([
      { entity: 'interaction', id: history?.id, stored: { state: 'queued' }, rebuilt: { state: 'closed' } },
    ]);
  }, 120_000);
});

/** The same content in one order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}
