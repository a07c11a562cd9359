import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../domain/journal/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import { HOUR, SECOND } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase, testPostgres } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRow } from '../db/rows.ts';
import { readEvents } from '../interaction-journal/read-events.ts';
import { SYSTEM } from './centre.ts';
import type { Commit } from './commit.ts';

const place = await freshDatabase();
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await test.configure(
    'person',
    aPerson(),
    aPerson({ id: 'wang', queueIds: ['general', 'orders'] }),
    aPerson({ id: 'zhao', queueIds: ['orders'] }),
  );
});
afterAll(async () => {
  await test.close();
  await place.drop();
});
beforeEach(() => test.clock.pass(HOUR));

const form = {
  reason: '为您转接订单专员',
  summary: '查不到订单',
  tried: '核对了订单号',
  expectation: '今天查到',
};

async function accepted(personId = 'li', customerId?: string): Promise<string> {
  const id = await test.arrive('general', { customerId });
  await test.as(personId, 'interaction.accept', { interactionId: id });
  return id;
}

const transfer = (id: string, queueId: string) =>
  test.as('li', 'interaction.requestTransfer', {
    interactionId: id,
    transferId: `t-${id}`,
    messageId: `t-${id}`,
    form: { ...form, to: { kind: 'queue', queueId } },
  });

describe('a mutation', () => {
  it('is in the journal and in the rows, with the server’s time and the device’s claim beside it', async () => {
    const id = await test.arrive();
    test.clock.pass(SECOND);
    const at = test.clock.now();
    await test.centre.mutate(
      { name: 'interaction.accept', args: { interactionId: id }, at: at - 5_000 },
      { kind: 'person', id: 'li' },
    );
    const row = await readRow(test.db, 'interaction', id);
    expect(row).toMatchObject({ state: 'connected', ownerId: 'li' });
    const events = await readEvents(test.db, id);
    expect(events.map(({ n, type }) => `${n} ${type}`)).toEqual([
      '1 interaction.arrived',
      '2 message.posted',
      '3 interaction.accepted',
    ]);
    expect(events.at(-1)).toMatchObject({ at, claimedAt: at - 5_000, actor: { kind: 'person', id: 'li' } });
  });

  it('stands after the one before it, also within one millisecond', async () => {
    const id = await accepted();
    const said = ['one', 'two', 'three', 'four', 'five'];
    await test.centre.transact(async (transaction) => {
      for (const messageId of said)
        await transaction.mutate(
          { name: 'interaction.postMessage', args: { interactionId: id, messageId, text: messageId } },
          { kind: 'person', id: 'li' },
        );
    });
    const rows = await Promise.all(said.map((messageId) => readRow(test.db, 'message', messageId)));
    const times = rows.map((row) => row?.at ?? 0);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  });

  it('that is refused leaves no trace', async () => {
    const id = await accepted();
    const before = await readEvents(test.db, id);
    const [scopes] = await test.db.query('select sum(version)::bigint as sum from scope');
    await expect(test.as('wang', 'interaction.hold', { interactionId: id })).rejects.toThrow(Refusal);
    expect(await readEvents(test.db, id)).toEqual(before);
    expect(await test.db.query('select sum(version)::bigint as sum from scope')).toEqual([scopes]);
  });

  it('happens once, however often its uid comes', async () => {
    const id = await accepted();
    const intent = { uid: `once-${id}`, name: 'interaction.hold', args: { interactionId: id } };
    const actor = { kind: 'person' as const, id: 'li' };
    expect((await test.centre.mutate(intent, actor)).events).toHaveLength(1);
    expect((await test.centre.mutate(intent, actor)).events).toHaveLength(0);
    expect((await readEvents(test.db, id)).filter(({ type }) => type === 'interaction.held')).toHaveLength(1);
  });

  it('with text the database cannot keep is refused as bad arguments', async () => {
    const id = await accepted();
    const post = (text: string) =>
      test.as('li', 'interaction.postMessage', { interactionId: id, messageId: `m${text.length}`, text });
    await expect(post('a\u0000')).rejects.toMatchObject({ code: 'badArguments' });
    await expect(post('\ud83d half')).rejects.toMatchObject({ code: 'badArguments' });
    await post('whole 😀 and the six characters \\u0000');
    const row = await readRow(test.db, 'interaction', id);
    expect(row?.lastMessage?.text).toBe('whole 😀 and the six characters \\u0000');
  });

  it('never goes back in time, even where another process’s clock was ahead', async () => {
    const id = await accepted();
    test.clock.pass(60_000);
    await test.as('li', 'interaction.hold', { interactionId: id });
    test.clock.pass(-30_000);
    await test.as('li', 'interaction.resume', { interactionId: id });
    test.clock.pass(30_000);
    const times = (await readEvents(test.db, id)).map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('is decided by who came first when two want the same', async () => {
    const id = await test.arrive();
    const outcomes = await Promise.allSettled([
      test.as('li', 'interaction.accept', { interactionId: id }),
      test.as('wang', 'interaction.accept', { interactionId: id }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'taken' } });
  });

  it('waits for its turn when many write to one interaction at once', async () => {
    const id = await accepted();
    const texts = Array.from({ length: 20 }, (_, i) => `第${i}条`);
    await Promise.all(
      texts.map((text) =>
        test.as('li', 'interaction.postMessage', { interactionId: id, messageId: `${id}-${text}`, text }),
      ),
    );
    const events = await readEvents(test.db, id);
    expect(events.map(({ n }) => n)).toEqual(events.map((_, i) => i + 1));
    expect((await readRow(test.db, 'interaction', id))?.messageCount).toBe(21);
  });
});

describe('several mutations in one transaction', () => {
  it('happen together or not at all', async () => {
    const id = await accepted();
    const actor = { kind: 'person' as const, id: 'li' };
    const both = test.centre.transact(async (transaction) => {
      await transaction.mutate({ name: 'interaction.hold', args: { interactionId: id } }, actor);
      await transaction.mutate({ name: 'interaction.hold', args: { interactionId: id } }, actor);
    });
    await expect(both).rejects.toMatchObject({ code: 'wrongState' });
    expect((await readRow(test.db, 'interaction', id))?.state).toBe('connected');
  });

  it.runIf(testPostgres)('judge again what another transaction made while they looked away', async () => {
    const key = { entity: 'queue', id: 'contested' } as const;
    const made = (en: string) => {
      const row = aQueue({ id: key.id, name: { 'zh-CN': '订单', en } });
      return { name: 'centre.configure', args: { entity: 'queue', row } };
    };
    const seen: unknown[] = [];
    await test.centre.transact(async (transaction) => {
      await transaction.rows.lock([key]);
      seen.push(transaction.rows.get(key.entity, key.id)?.name.en);
      if (seen.length === 1) await test.centre.mutate(made('first'), SYSTEM);
      await transaction.mutate(made('second'), SYSTEM);
    });
    expect(seen).toEqual([undefined, 'first']);
  });

  it('see what came before them', async () => {
    const id = await accepted();
    const actor = { kind: 'person' as const, id: 'li' };
    await test.centre.transact(async (transaction) => {
      await transaction.mutate({ name: 'interaction.hold', args: { interactionId: id } }, actor);
      await transaction.mutate({ name: 'interaction.resume', args: { interactionId: id } }, actor);
    });
    expect((await readEvents(test.db, id)).slice(-2).map(({ type }) => type)).toEqual([
      'interaction.held',
      'interaction.resumed',
    ]);
  });

  it('tell listeners once, after the commit', async () => {
    const heard: Commit[] = [];
    const stop = test.centre.onCommit((commit) => heard.push(commit));
    const id = await test.arrive();
    stop();
    expect(heard).toHaveLength(2);
    expect(heard[1]).toMatchObject({ interactionIds: [id], personIds: [], config: false });
    expect(Object.keys(heard[1]?.scopes ?? {}).sort()).toEqual(['lead:general', 'queue:general']);
  });
});

describe('desktops are told', () => {
  it('that an interaction and its messages left the queue for another one', async () => {
    const id = await accepted();
    await transfer(id, 'orders');
    expect(await test.entries('queue:general')).toContain(`l interaction/${id}`);
    expect(await test.entries('queue:orders')).toContain(`p interaction/${id}`);
    expect(await test.entries('user:li')).toContain(`l interaction/${id}`);
    const messages = await test.db.query<{ id: string; scopes: string[] }>(
      'select id, scopes from message where interaction_id = $1',
      [id],
    );
    expect(messages).toHaveLength(2);
    for (const { id: messageId, scopes } of messages) {
      expect(scopes).toEqual(['queue:orders']);
      expect(await test.entries('queue:orders')).toContain(`p message/${messageId}`);
      expect(await test.entries('user:li')).not.toContain(`p message/${messageId}`);
    }
  });

  it('a customer’s contact only while they own one of the customer’s interactions', async () => {
    await test.configure('customer', { id: 'cc', name: '陈', phone: '13800138000', language: 'zh-CN' });
    const first = await accepted('li', 'cc');
    const second = await accepted('li', 'cc');
    const mine = async () => (await test.entries('user:li')).filter((entry) => entry.endsWith('customer/cc'));
    expect(await mine()).toEqual(['p customer/cc']);
    expect(await test.entries('queue:general')).not.toContain('p customer/cc');
    await transfer(first, 'orders');
    expect(await mine()).toEqual(['p customer/cc']);
    await transfer(second, 'orders');
    expect(await mine()).toEqual(['l customer/cc']);
    await test.as('zhao', 'interaction.accept', { interactionId: first });
    expect(await test.entries('user:zhao')).toContain('p customer/cc');
  });

  it('that a row is gone', async () => {
    await test.configure('person', aPerson({ id: 'leaver' }));
    const event: JournalEvent = {
      id: 'leaver-gone',
      stream: { kind: 'config', id: 'person:leaver' },
      type: 'config.removed',
      at: test.clock.now(),
      actor: { kind: 'system', id: 'centre' },
      data: { entity: 'person', id: 'leaver' },
    };
    await test.centre.appendHistory([event]);
    expect(await test.entries('org')).toContain('d person/leaver');
    expect(await test.db.query("select from user_scope where person_id = 'leaver'")).toEqual([]);
  });

  it('when a person may see more, so that their desktop asks again', async () => {
    await test.configure('person', aPerson({ id: 'mover' }));
    const version = async () =>
      (await test.db.query<{ version: number }>("select version from scope where id = 'user:mover'"))[0]
        ?.version;
    const before = (await version()) ?? 0;
    await test.configure('person', aPerson({ id: 'mover', queueIds: ['orders'], roles: ['teamLead'] }));
    expect(await version()).toBe(before + 1);
    const scopes = await test.db.query<{ scope_id: string }>(
      "select scope_id from user_scope where person_id = 'mover' order by 1",
    );
    expect(scopes.map(({ scope_id }) => scope_id)).toEqual([
      'budget',
      'lead:orders',
      'org',
      'queue:orders',
      'user:mover',
      'wordings',
    ]);
  });
});

describe('the database itself', () => {
  it('refuses a row that changes without telling its scopes', async () => {
    const id = await test.arrive();
    const change = test.db.query(`update interaction set doc = doc || '{"state": "closed"}' where id = $1`, [
      id,
    ]);
    await expect(change).rejects.toThrow(/without telling its scopes/);
    await expect(test.db.query('delete from interaction where id = $1', [id])).rejects.toThrow(/telling/);
  });

  it('keeps the journal as it was written', async () => {
    await test.arrive();
    await expect(test.db.query("update journal set actor_id = 'me'")).rejects.toThrow(/append-only/);
    await expect(test.db.query('delete from journal')).rejects.toThrow(/append-only/);
    await expect(test.db.query('truncate journal')).rejects.toThrow(/append-only/);
  });
});

describe('history from elsewhere', () => {
  const history = (id: string): JournalEvent[] => {
    const stream = { kind: 'interaction' as const, id };
    const actor = { kind: 'system' as const, id: 'import' };
    return [
      {
        id: `${id}:arrived`,
        stream,
        type: 'interaction.arrived',
        at: 1_000,
        actor,
        data: {
          channel: 'voice',
          queueId: 'general',
          customerId: 'old',
          customerName: '旧客户',
          language: 'zh-CN',
          offHours: false,
          source: 'import',
          recordingNotice: false,
        },
      },
      {
        id: `${id}:accepted`,
        stream,
        type: 'interaction.accepted',
        at: 2_000,
        actor,
        data: { personId: 'x' },
      },
      { id: `${id}:ended`, stream, type: 'interaction.ended', at: 9_000, actor, data: {} },
    ];
  };

  it('is in the journal and the rows, on nobody’s desktop, and can be sent again', async () => {
    const events = history('old-1');
    expect(await test.centre.appendHistory(events.slice(0, 2))).toEqual({ appended: 2, known: 0 });
    expect(await test.centre.appendHistory(events)).toEqual({ appended: 1, known: 2 });
    expect(await readRow(test.db, 'interaction', 'old-1')).toMatchObject({
      state: 'closed',
      closedAt: 9_000,
    });
    expect(await readRow(test.db, 'leg', 'old-1:1')).toMatchObject({ answeredAt: 2_000, endedAt: 9_000 });
    expect(await test.db.query("select from sync_row where entity_id like 'old-1%'")).toEqual([]);
  });
});
