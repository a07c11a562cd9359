import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicCaseSchema } from '../../../contract/http/cases.ts';
import { clockTime, dayOf, isoDate } from '../../../domain/calendar/site-time.ts';
import { caseNumber } from '../../../domain/case/case.ts';
import { clocksOfCase, runningClocks } from '../../../domain/case/clocks.ts';
import { stepsOwed } from '../../../domain/case/due-step.ts';
import { publicCase } from '../../../domain/case/public-view.ts';
import { DAY, HOUR, MINUTE } from '../../../domain/time.ts';
import { aPerson } from '../../../testing/builders.ts';
import { anIntake } from '../../../testing/case-builders.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { CasesUnderTest, refusal } from './cases-under-test.ts';
import { deliverWords } from './deliver-words.ts';
import { receiveCases } from './receive-cases.ts';
import { heedSilence } from './silent-customers.ts';

let cases: CasesUnderTest;
beforeAll(async () => {
  cases = await CasesUnderTest.open();
});
afterAll(() => cases.close());

describe('what the customer is told', () => {
  it('begins with a number, once, whoever looks (P-ACK, C-111)', async () => {
    const { test } = cases.api;
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    const caseId = await cases.opened({}, { interactionId });
    await Promise.all([receiveCases(test.centre), receiveCases(test.centre)]);
    await receiveCases(test.centre);
    const told = await readRows(test.db, 'message', "interaction_id = $1 and doc->>'text' like '%#case=%'", [
      interactionId,
    ]);
    expect(told).toHaveLength(1);
    expect((await cases.rowOf(caseId)).acknowledgedAt).toBeLessThan(cases.now() + MINUTE);
    const links = await test.db.query('select from case_link where case_id = $1', [caseId]);
    expect(links).toHaveLength(1);
  });

  it.each([
    ['zh-CN', /您的投诉已受理，编号 (\S+)。我们最迟于 (.+?) 前/],
    ['en', /your complaint, number (\S+)\. You will hear from us by (.+?), and/],
  ] as const)('names its number and by when they hear, in %s (C-022)', async (language, words) => {
    const { test } = cases.api;
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    const caseId = await cases.opened({ language }, { interactionId });
    await receiveCases(test.centre);
    const row = await cases.rowOf(caseId);
    const due = clocksOfCase(row, cases.now()).find(({ id }) => id === 'firstProgress')?.dueAt;
    const [message] = await readRows(
      test.db,
      'message',
      "interaction_id = $1 and doc->>'text' like '%#case=%'",
      [interactionId],
    );
    const [, number, when] = words.exec(message?.text ?? '') ?? [];
    expect(number).toBe(caseNumber(caseId));
    expect(when).toContain(clockTime(due ?? 0));
  });

  it('first is how the complaint was assessed, once, and on their page (C-104)', async () => {
    const caseId = await cases.opened();
    const words = { text: '已列为优先，两天内上门核实', channel: 'chat' } as const;
    expect(await refusal(cases.step('li', caseId, 'tellAssessment', words))).toBe('wrongState');
    await cases.step('li', caseId, 'grade', {});
    const row = await cases.rowOf(caseId);
    expect(stepsOwed(row, aPerson(), cases.now())).toEqual(['tellAssessment']);
    await cases.step('li', caseId, 'tellAssessment', words);
    expect(await refusal(cases.step('li', caseId, 'tellAssessment', words))).toBe('alreadyDone');
    const told = await cases.rowOf(caseId);
    expect(told.firstToldAt).toBe(told.assessmentToldAt);
    expect(publicCase(told, cases.now()).words).toMatchObject([{ text: words.text }]);
  });

  it('is on a private link with nothing internal in it, which proves that it arrived (C-091, C-114)', async () => {
    const { test } = cases.api;
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    const caseId = await cases.opened({}, { interactionId });
    await receiveCases(test.centre);
    await cases.step('li', caseId, 'note', { text: '内部备注甲' });
    await cases.approved(caseId);
    const told = '我们周三上门更换接口';
    await cases.step('li', caseId, 'tell', { text: told, channel: 'chat' });
    const [message] = await readRows(test.db, 'message', 'id = $1', [`${caseId}:number`]);
    const token = /#case=(\S+)/.exec(message?.text ?? '')?.[1];
    const { body } = await cases.api.ask('GET', '/case-link', { token });
    const seen = publicCaseSchema.parse(body);
    expect(seen).toMatchObject({ standing: 'result', words: [{ text: told }], mayRate: true });
    const all = JSON.stringify(body);
    for (const internal of [
      '内部备注甲',
      '排水管接口松动',
      '安装员甲',
      '李雯',
      'han',
      'repairs',
      caseId,
      '情况有变',
    ])
      expect(all).not.toContain(internal);
    expect((await cases.rowOf(caseId)).seenAt).toBeGreaterThan(0);
    expect((await cases.api.ask('GET', '/case-link', { token: `${token}x` })).status).toBe(401);
    await cases.api.ask('POST', '/case-link/rating', { token, body: { stars: 4, text: '还行' } });
    expect((await cases.rowOf(caseId)).rating).toMatchObject({ stars: 4, text: '还行' });
    const again = await cases.api.ask('POST', '/case-link/rating', { token, body: { stars: 1, text: '' } });
    expect(again.body).toMatchObject({ refusal: { code: 'alreadyDone' } });
  });
});

describe('a customer who is not satisfied', () => {
  it('has two more rounds, then the lead decides, and only a manager ends it (C-138)', async () => {
    const caseId = await cases.opened();
    await cases.approved(caseId);
    for (const round of [1, 2, 3]) {
      if (round > 1) await cases.worked(caseId);
      await cases.step('li', caseId, 'tell');
      expect((await cases.rowOf(caseId)).rounds.at(-1)?.n).toBe(round);
      await cases.step('li', caseId, 'notSatisfied', { reason: `第 ${round} 次不满意` });
    }
    expect((await cases.rowOf(caseId)).state).toBe('withLead');
    expect(await refusal(cases.step('li', caseId, 'send', { departmentId: 'repairs' }))).toBe('notAllowed');
    expect(await refusal(cases.step('zhao', caseId, 'finalReply'))).toBe('notAllowed');
    await cases.step('gu', caseId, 'finalReply', { text: '最终答复及您可以寻求的途径', channel: 'chat' });
    expect(await refusal(cases.step('zhao', caseId, 'archive'))).toBe('wrongState');
    await cases.step('li', caseId, 'summarise', { text: '总结报告' });
    expect(await refusal(cases.step('li', caseId, 'archive'))).toBe('notAllowed');
    await cases.step('zhao', caseId, 'archive');
    const row = await cases.rowOf(caseId);
    expect(row).toMatchObject({ state: 'archived', finalReply: { by: 'gu' } });
    expect(row.rounds.map(({ outcome }) => outcome?.how)).toEqual([
      'notSatisfied',
      'notSatisfied',
      'notSatisfied',
    ]);
  });

  it('who comes back with the same within 30 days is linked to what was (C-117)', async () => {
    const customerId = 'comes-back';
    const first = await cases.opened({ customerId });
    await receiveCases(cases.api.test.centre);
    await cases.approved(first);
    await cases.step('li', first, 'tell');
    await cases.step('li', first, 'satisfied');
    const again = await cases.opened({ customerId });
    await receiveCases(cases.api.test.centre);
    expect(await cases.rowOf(again)).toMatchObject({ recurrenceOf: first, relatedIds: [first] });
    expect((await cases.rowOf(first)).relatedIds).toEqual([again]);

    // From the next day on only what was settled within three days is the same again (P-RECUR).
    const { clock } = cases.api.test;
    const change = { ...{ by: 'zhao', at: 0, reason: '', owner: '', ground: '' }, values: [3] };
    const effectiveFrom = isoDate(dayOf(clock.now()) + 1);
    const version = { ...change, version: 1, state: 'approved' as const, effectiveFrom };
    await cases.api.test.configure('parameter', { id: 'P-RECUR', versions: [version] });
    clock.pass(4 * DAY);
    const later = await cases.opened({ customerId });
    await receiveCases(cases.api.test.centre);
    expect((await cases.rowOf(later)).recurrenceOf).toBeUndefined();
  });
});

it('nobody is called back done before three tries in three halves of days (P-CBTRY)', async () => {
  const caseId = await cases.opened();
  await cases.approved(caseId);
  await cases.step('li', caseId, 'tell');
  for (const wait of [0, 2 * HOUR, 24 * HOUR]) {
    cases.api.test.clock.pass(wait + MINUTE);
    expect(await refusal(cases.step('li', caseId, 'noAnswer'))).toBe('wrongState');
    await cases.step('li', caseId, 'attempt', { outcome: 'noAnswer' });
  }
  expect(await refusal(cases.step('li', caseId, 'noAnswer'))).toBeUndefined();
});

it('an answered question closes with the customer’s word, or after 72 hours of silence and two reminders (C-093)', async () => {
  const { test } = cases.api;
  const caseId = await cases.opened({ kind: 'inquiry' });
  await cases.step('li', caseId, 'assess', {});
  expect(await refusal(cases.step('li', caseId, 'confirm'))).toBe('wrongState');
  await cases.step('li', caseId, 'answer');
  expect(await refusal(cases.step('li', caseId, 'confirm', {}))).toBe('missingField confirmed');
  const toldAt = (await cases.rowOf(caseId)).rounds[0]?.toldAt ?? 0;
  const reminded = async () => (await cases.rowOf(caseId)).log.filter((line) => line.step === 'reminded');
  const reminders = async () => (await reminded()).length;
  for (const [hours, times, state] of [
    [23, 0, 'answered'],
    [24, 1, 'answered'],
    [48, 2, 'answered'],
    [71, 2, 'answered'],
    [72, 2, 'confirmed'],
  ] as const) {
    test.clock.pass(toldAt + hours * HOUR + 1 - cases.now());
    await Promise.all([heedSilence(test.centre), heedSilence(test.centre)]);
    expect([hours, await reminders(), (await cases.rowOf(caseId)).state]).toEqual([hours, times, state]);
  }
  for (const { text } of await reminded()) expect(text).toMatch(/72 小时|72 hours/);
  expect((await cases.rowOf(caseId)).rounds[0]?.outcome).toMatchObject({ how: 'noAnswer', by: 'centre' });
});

describe('the callback after a result', () => {
  const told = async () => {
    const caseId = await cases.opened();
    await cases.approved(caseId);
    await cases.step('li', caseId, 'tell');
    return caseId;
  };
  const callbackOf = (caseId: string, round = 1) =>
    readRow(cases.api.test.db, 'callback', `${caseId}:callback:${round}`);
  const attempt = (who: string, caseId: string, outcome: string, more: object = {}, round = 1) =>
    cases.api.test.as(who, 'callback.attempt', {
      callbackId: `${caseId}:callback:${round}`,
      attemptId: `attempt-${cases.now()}-${outcome}`,
      outcome,
      note: '',
      ...more,
    });

  it('is a promise among the owner’s callbacks, due in two working days, and finishing it moves the case (C-106, C-116)', async () => {
    const caseId = await told();
    const row = await cases.rowOf(caseId);
    const clock = clocksOfCase(row, cases.now()).find(({ id }) => id === 'callback');
    expect(await callbackOf(caseId)).toMatchObject({
      caseId,
      ownerId: 'li',
      state: 'open',
      dueAt: clock?.dueAt,
      number: anIntake().contact,
    });
    expect(await refusal(attempt('wang', caseId, 'noAnswer'))).toBe('notOwner');
    await attempt('li', caseId, 'noAnswer');
    expect((await cases.rowOf(caseId)).rounds[0]?.attempts).toMatchObject([{ outcome: 'noAnswer' }]);
    expect(await refusal(attempt('li', caseId, 'reached', { note: '还漏水' }))).toBe(
      'missingField satisfied',
    );
    expect(await refusal(attempt('li', caseId, 'refused'))).toBe('missingField outcome');
    await attempt('li', caseId, 'reached', { note: '还漏水', satisfied: false });
    expect(await cases.rowOf(caseId)).toMatchObject({
      state: 'sent',
      rounds: [{ outcome: { how: 'notSatisfied' } }, {}],
    });
    expect(await callbackOf(caseId)).toMatchObject({ state: 'done' });
    await cases.worked(caseId);
    await cases.step('li', caseId, 'tell');
    await attempt('li', caseId, 'reached', { note: '谢谢', satisfied: true }, 2);
    expect(await cases.rowOf(caseId)).toMatchObject({ state: 'satisfied' });
  });

  it('follows its case: word taken there keeps it, three tries in vain end it, another owner has it', async () => {
    const kept = await told();
    await cases.step('li', kept, 'satisfied', { text: '满意' });
    expect(await callbackOf(kept)).toMatchObject({
      state: 'done',
      attempts: [{ outcome: 'reached', note: '满意' }],
    });
    const moved = await told();
    await cases.step('zhao', moved, 'assign', { ownerId: 'wang', reason: '交接' });
    expect(await callbackOf(moved)).toMatchObject({ ownerId: 'wang', state: 'open' });
    for (const _ of [1, 2, 3]) {
      await attempt('wang', moved, 'busy');
      cases.api.test.clock.pass(12 * HOUR);
    }
    await cases.step('wang', moved, 'noAnswer', { text: '三次无人接听' });
    const row = await callbackOf(moved);
    expect(row).toMatchObject({ state: 'done', ended: { note: '三次无人接听' } });
    expect(row?.attempts).toHaveLength(3);
  });

  it('given to a colleague for the next shift is theirs to finish', async () => {
    const caseId = await told();
    const callbackId = `${caseId}:callback:1`;
    await cases.api.test.as('li', 'callback.reassign', { callbackId, toId: 'wang' });
    await attempt('wang', caseId, 'reached', { note: '满意', satisfied: true });
    expect(await cases.rowOf(caseId)).toMatchObject({ state: 'satisfied', ownerId: 'li' });
  });
});

describe('word to a customer', () => {
  const talked = async () => {
    const { test } = cases.api;
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    const caseId = await cases.opened({}, { interactionId });
    await receiveCases(test.centre);
    await cases.step('li', caseId, 'grade', {});
    await cases.step('li', caseId, 'tellProgress', { text: '正在核实', channel: 'chat' });
    return { interactionId, caseId };
  };
  const pass = async (ms: number) => {
    cases.api.test.clock.pass(ms);
    await Promise.all([deliverWords(cases.api.test.centre), deliverWords(cases.api.test.centre)]);
  };

  it('is proved by the page that shows it, or by the phone', async () => {
    const { interactionId, caseId } = await talked();
    const messageId = (await cases.rowOf(caseId)).delivery?.messageId ?? '';
    const customer = await readRow(cases.api.test.db, 'interaction', interactionId);
    await cases.api.test.centre.mutate(
      { name: 'centre.delivered', args: { interactionId, messageIds: [messageId] } },
      { kind: 'customer', id: customer?.customerId ?? '' },
    );
    await pass(MINUTE);
    expect((await cases.rowOf(caseId)).delivery?.proved).toMatchObject({ how: 'shown' });
    await cases.step('li', caseId, 'tellProgress', {
      text: '已联系维修',
      channel: 'voice',
      channelReason: '来电',
    });
    expect((await cases.rowOf(caseId)).delivery?.proved).toMatchObject({ how: 'spoken' });
  });

  it('that does not arrive is tried three times more, and then is a task until they have heard (C-107, C-114)', async () => {
    const { interactionId, caseId } = await talked();
    for (const [ms, tries] of [
      [9 * MINUTE, 0],
      [2 * MINUTE, 1],
      [59 * MINUTE, 1],
      [2 * MINUTE, 2],
      [4 * HOUR, 3],
      [3 * HOUR, 3],
    ] as const) {
      await pass(ms);
      expect((await cases.rowOf(caseId)).delivery?.tries).toHaveLength(tries);
    }
    const notices = await readRows(
      cases.api.test.db,
      'message',
      `interaction_id = $1 and id like '%:again:%'`,
      [interactionId],
    );
    expect(notices).toHaveLength(3);
    expect((await cases.rowOf(caseId)).delivery?.failedAt).toBeUndefined();
    await pass(2 * HOUR);
    const row = await cases.rowOf(caseId);
    expect(row.delivery?.failedAt).toBe(cases.now());
    const task = runningClocks(row, cases.now()).find(({ id }) => id === 'reach');
    expect(task).toMatchObject({ of: 'owner', dueAt: cases.now() + 2 * HOUR });
    // Each notice brings a link of its own, and whoever opens one has had the word.
    const token = /#case=(\S+)/.exec(notices[0]?.text ?? '')?.[1];
    expect((await cases.api.ask('GET', '/case-link', { token })).status).toBe(200);
    const seen = await cases.rowOf(caseId);
    expect(seen.delivery).toMatchObject({ proved: { how: 'seen' } });
    expect(runningClocks(seen, cases.now()).map(({ id }) => id)).not.toContain('reach');
  });

  it('that the centre cannot carry is a task when the customer has not looked for a day', async () => {
    const caseId = await cases.opened({ channel: 'email' });
    await cases.step('li', caseId, 'grade', {});
    await cases.step('li', caseId, 'tellProgress', { text: '正在核实', channel: 'email' });
    await pass(DAY - MINUTE);
    expect((await cases.rowOf(caseId)).delivery?.failedAt).toBeUndefined();
    await pass(2 * MINUTE);
    expect((await cases.rowOf(caseId)).delivery).toMatchObject({ tries: [], failedAt: expect.any(Number) });
  });
});
