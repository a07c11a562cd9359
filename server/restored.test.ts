import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPerson, aQueue } from '../testing/builders.ts';
import { freshDatabase } from '../testing/database.ts';
import { CentreUnderTest } from './centre-under-test.ts';
import { openDatabase } from './db/open-database.ts';
import { readEvents } from './interaction-journal/read-events.ts';
import { markRestored } from './restored.ts';
import { DesktopUnderTest } from './sync/desktop-under-test.ts';
import { readEpoch, renewEpoch } from './sync/epoch.ts';
import { desktopOn } from './sync/line-under-test.ts';

const place = await freshDatabase();
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson());
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

/** A backup from before this shift knows none of its desktops. */
async function forgetClients(): Promise<void> {
  await test.db.exec('delete from sync_mutation; delete from sync_client');
}

it('desktops of a restored database start over, and their unsent work arrives once', async () => {
  const id = await test.arrive();
  await test.as('li', 'interaction.accept', { interactionId: id });
  const { engine, line } = await desktopOn(test, 'li');
  await expect.poll(() => engine.view.get('interaction', id)?.state).toBe('connected');
  const say = (text: string) =>
    engine.mutate('interaction.postMessage', { interactionId: id, messageId: `m-${text}`, text }).saved;
  await say('之前');
  await expect.poll(() => engine.status.pending).toBe(0);

  line.cut();
  await say('离线');
  await forgetClients();
  await renewEpoch(test.db);
  const other = await test.arrive();
  line.mend();
  await expect.poll(() => engine.status.pending).toBe(0);
  await expect.poll(() => engine.view.get('interaction', other)?.id).toBe(other);

  const said = (await readEvents(test.db, id)).flatMap(({ type, data }) =>
    type === 'message.posted' ? data.text : [],
  );
  expect(said).toEqual(['在吗', '之前', '离线']);
  expect(engine.refused).toEqual([]);
  expect(engine.status.diverged).toBe(0);
  await engine.stop();
});

it('what the restored database never heard of leaves desktops, which no cursor would have told', async () => {
  await test.arrive();
  const desktop = new DesktopUnderTest(test, 'li');
  await desktop.pull();
  const scopes = ['queue:general'];
  desktop.pool.setBase({ entity: 'interaction', id: 'after-the-backup', mark: 1, row: {}, scopes });
  await desktop.pull();
  expect([...desktop.rows().keys()]).toContain('interaction/after-the-backup');

  await renewEpoch(test.db);
  await desktop.pull();
  const fresh = new DesktopUnderTest(test, 'li');
  await fresh.pull();
  expect(desktop.rows()).toEqual(fresh.rows());
});

it('the command gives the database a new epoch and touches nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shiftdesk-restored-'));
  const own = await freshDatabase();
  const where = own.databaseUrl ? { databaseUrl: own.databaseUrl } : { dataDir: folder };
  const look = async () => {
    const db = await openDatabase(where);
    const scopes = await db.query('select * from scope order by id');
    const epoch = await readEpoch(db);
    await db.close();
    return { scopes, epoch };
  };
  const opened = await CentreUnderTest.open(where);
  await opened.configure('queue', aQueue());
  await opened.close();
  const before = await look();
  await markRestored(where);
  const after = await look();
  expect(after.scopes).toEqual(before.scopes);
  expect(after.scopes).toHaveLength(1);
  expect(after.epoch).not.toBe(before.epoch);
  await own.drop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);
