import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindSchema } from '../domain/interaction/kind.ts';
import { rowSchemas } from '../domain/journal/rows.ts';
import { DUTY } from '../domain/script/duty.ts';
import { fillScript } from '../domain/script/fill-script.ts';
import { type Script, scriptMomentSchema } from '../domain/script/script.ts';
import { scriptValues } from '../domain/script/script-values.ts';
import { freshDatabase } from '../testing/database.ts';
import { differencesFromJournal } from './centre/rebuild.ts';
import { CentreUnderTest } from './centre-under-test.ts';
import { readRows } from './db/rows.ts';
import { ensureDefaultCentre } from './default-centre.ts';
import { ensureDuty } from './ensure-duty.ts';
import { ensureLaterDefaults } from './later-defaults.ts';

const place = await freshDatabase();
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await ensureDefaultCentre(test.centre);
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

/** 10:00 on a Friday, and 03:00 on a Sunday. */
const [OPEN, CLOSED] = [Date.UTC(2026, 10, 20, 2), Date.UTC(2026, 10, 21, 19)];

describe('a fresh centre', () => {
  it('has queues, scripts and a scorecard that are what they should be', async () => {
    for (const entity of ['queue', 'script', 'scorecard'] as const)
      for (const row of await readRows(test.db, entity)) expect(rowSchemas[entity].parse(row)).toEqual(row);
    expect((await readRows(test.db, 'queue', 'true order by id')).map(({ id }) => id)).toEqual([
      'complaints',
      'general',
      'orders',
    ]);
  });

  it('offers a callback to whoever has waited three minutes, in every queue (P-MAXW)', async () => {
    const queues = await readRows(test.db, 'queue');
    expect(queues.map(({ offersCallbackAfterMs }) => offersCallbackAfterMs)).toEqual(
      queues.map(() => 180_000),
    );
  });

  it('has wording for every moment in both languages that can be filled', async () => {
    const scripts = await readRows(test.db, 'script');
    const [queue] = await readRows(test.db, 'queue', "id = 'general'");
    if (!queue) throw new Error('no queue');
    for (const moment of scriptMomentSchema.exclude(['procedure']).options)
      for (const language of ['zh-CN', 'en'] as const) {
        const mine = scripts.filter((script) => script.moment === moment && script.language === language);
        expect([moment, language, mine.length > 0]).toEqual([moment, language, true]);
        const agent = ['offHours', 'autoReply'].includes(moment) ? undefined : { serviceName: '小雯' };
        const values = scriptValues(
          { customerName: '王女士', language, topic: '物流' },
          queue,
          agent,
          moment === 'offHours' ? CLOSED : OPEN,
        );
        for (const script of mine) expect(fillScript(script, values)).toEqual({ text: expect.any(String) });
      }
  });

  it('speaks the script’s language and no other', async () => {
    for (const { language, body, title, tasks } of await readRows(test.db, 'script')) {
      if (!tasks) expect(/\p{Script=Han}/u.test(body)).toBe(language === 'zh-CN');
      expect(/\p{Script=Han}/u.test(title.en)).toBe(false);
    }
  });

  it('has a procedure for each kind of matter, in both languages (C-033)', async () => {
    const procedures = await readRows(test.db, 'script', "doc ->> 'moment' = 'procedure'");
    expect(procedures.flatMap(({ conditions }) => conditions?.kinds ?? []).sort()).toEqual(
      [...kindSchema.options].sort(),
    );
    for (const { text } of procedures.flatMap(({ tasks = [] }) => tasks)) {
      expect(/\p{Script=Han}/u.test(text['zh-CN'])).toBe(true);
      expect(/\p{Script=Han}/u.test(text.en)).toBe(false);
    }
  });

  it('is made once: what the centre has made of it since stays', async () => {
    const [queue] = await readRows(test.db, 'queue', "id = 'general'");
    if (!queue) throw new Error('no queue');
    await test.configure('queue', { ...queue, serviceLevelMs: 15_000 });
    const before = await test.db.query('select count(*) as count from journal');
    await ensureDefaultCentre(test.centre);
    expect(await test.db.query('select count(*) as count from journal')).toEqual(before);
  });
});

describe('a centre that was set up before there was a list of what has to be said', () => {
  it('has it from the next start on, once, as a rebuild has it (C-046, C-033)', async () => {
    const duty = async () => (await readRows(test.db, 'duty'))[0]?.scriptIds.toSorted();
    const whole = await duty();
    expect(whole).toEqual([
      'complaint-record-en',
      'complaint-record-zh',
      'procedure-complaint',
      'recording-en',
      'recording-zh',
    ]);
    await test.configure('duty', { id: DUTY, scriptIds: ['recording-zh'] });
    await ensureDuty(test.centre);
    expect(await duty()).toEqual(whole);
    const before = await test.db.query('select count(*) as count from journal');
    await ensureDuty(test.centre);
    expect(await test.db.query('select count(*) as count from journal')).toEqual(before);
    expect(await differencesFromJournal(test.db)).toEqual([]);
  });
});

describe('a centre that was set up before there were procedures, advice and terms', () => {
  it('has them from the next start on, once, and keeps what it has made of those it had (C-033, C-038, C-043)', async () => {
    const old = await freshDatabase();
    const centre = await CentreUnderTest.open(old);
    const own = { id: 'procedure-inquiry', moment: 'procedure', language: 'zh-CN', version: 3, order: 1 };
    const title = { 'zh-CN': '本店咨询', en: 'Our own' };
    const tasks = [{ id: 'ask', text: title }];
    await centre.configure('script', { ...own, title, body: '本店', tasks } as Script);
    await ensureLaterDefaults(centre.centre);
    const later = async () =>
      (
        await readRows(centre.db, 'script', "doc ->> 'moment' in ('procedure', 'advice', 'term') order by id")
      ).map(({ id, version }) => `${id} ${version}`);
    const found = await later();
    expect(found).toContain('procedure-inquiry 3');
    expect(found).toEqual(
      expect.arrayContaining(['procedure-complaint 1', 'advice-delivery-zh 1', 'term-invoice-zh 1']),
    );
    const count = 'select count(*) as count from journal';
    const before = await centre.db.query(count);
    await ensureLaterDefaults(centre.centre);
    expect(await centre.db.query(count)).toEqual(before);
    await centre.close();
    await old.drop();
  });
});
