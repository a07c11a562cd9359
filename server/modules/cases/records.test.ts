import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clocksOfCase } from '../../../domain/case/clocks.ts';
import { HOUR, MINUTE } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { anIntake, aStepForm } from '../../../testing/case-builders.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { DesktopUnderTest } from '../../sync/desktop-under-test.ts';
import { CasesUnderTest, refusal } from './cases-under-test.ts';

let cases: CasesUnderTest;
beforeAll(async () => {
  cases = await CasesUnderTest.open();
});
afterAll(() => cases.close());

describe('a record', () => {
  const fields = ['kind', 'queueId', 'ownerId', 'channel', 'area', 'fault', 'nature', 'impact'] as const;

  it.each([...fields, 'raw', 'summary', 'customerName', 'contact'] as const)(
    'without %s is refused by name, and with everything it is taken (C-058, C-061, C-072, C-119)',
    async (field) => {
      const gone = (fields as readonly string[]).includes(field) ? undefined : ' ';
      expect(await refusal(cases.opened({ [field]: gone }))).toBe(`missingField ${field}`);
      expect(await refusal(cases.opened())).toBeUndefined();
    },
  );

  it('may leave out who it is from when it says why (C-065)', async () => {
    expect(
      await refusal(cases.opened({ customerName: '', contact: '', anonymousWhy: '不愿透露' })),
    ).toBeUndefined();
  });

  it('keeps the server’s time of receipt beside what the customer and the desktop claim (C-066)', async () => {
    const claimedAt = cases.now() - 3 * HOUR;
    const caseId = await cases.opened({ claimedAt }, { openedAt: cases.now() - 3 * HOUR });
    expect(await cases.rowOf(caseId)).toMatchObject({ receivedAt: cases.now(), claimedAt });
  });

  it('keeps the customer’s words for ever and every summary that was (C-068)', async () => {
    const caseId = await cases.opened();
    await cases.step('li', caseId, 'revise', { text: '更准确的摘要' });
    const row = await cases.rowOf(caseId);
    expect(row).toMatchObject({ raw: anIntake().raw, summary: '更准确的摘要' });
    expect(row.earlier).toMatchObject([{ by: 'li', text: anIntake().summary }]);
  });

  it('is never with the colleague it is about, and always with somebody (C-073, C-115)', async () => {
    expect(await refusal(cases.opened({ aboutId: 'li' }))).toBe('missingField ownerId');
    const caseId = await cases.opened({ aboutId: 'li', ownerId: 'wang' });
    expect(await refusal(cases.step('li', caseId, 'note'))).toBe('aboutYourself');
    expect(await refusal(cases.step('zhao', caseId, 'assign', { ownerId: 'li', reason: '交接' }))).toBe(
      'missingField ownerId',
    );
    expect(await refusal(cases.step('zhao', caseId, 'assign', { ownerId: 'wang' }))).toBe(
      'missingField reason',
    );
  });

  it('from a conversation makes it what the case is, with a link both ways', async () => {
    const { test } = cases.api;
    const interactionId = await test.arrive();
    expect(await refusal(cases.opened({}, { interactionId }))).toBe('notOwner');
    await test.as('li', 'interaction.accept', { interactionId });
    const caseId = await cases.opened({}, { interactionId });
    expect(await readRow(test.db, 'interaction', interactionId)).toMatchObject({ kind: 'complaint' });
    expect(await cases.rowOf(caseId)).toMatchObject({ interactionIds: [interactionId] });
  });

  it('can be split into a suggestion, and both know of each other (C-100)', async () => {
    const caseId = await cases.opened();
    const split = await cases.opened(
      { kind: 'suggestion', area: 'suggestion', fault: 'none' },
      { fromCaseId: caseId },
    );
    expect((await cases.rowOf(split)).relatedIds).toEqual([caseId]);
    expect((await cases.rowOf(caseId)).relatedIds).toEqual([split]);
  });
});

describe('what is written down', () => {
  it('may have been said or written, and each makes a case (C-130)', async () => {
    for (const [form, channel] of [
      ['oral', 'voice'],
      ['written', 'email'],
    ] as const)
      expect(await cases.rowOf(await cases.opened({ form, channel }))).toMatchObject({ form, channel });
  });

  it('of a question answers it with its steps in one message (C-088)', async () => {
    const { test } = cases.api;
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    const caseId = await cases.opened({ kind: 'inquiry' }, { interactionId });
    await cases.step('li', caseId, 'assess', {});
    expect(await refusal(cases.step('li', caseId, 'answer', { text: '可以退', channel: 'chat' }))).toBe(
      'missingField solution',
    );
    await cases.step('li', caseId, 'answer', {
      text: '可以退',
      solution: '1. 打开订单\n2. 点退款',
      channel: 'chat',
    });
    const said = await readRows(test.db, 'message', "interaction_id = $1 and doc->>'text' like '可以退%'", [
      interactionId,
    ]);
    expect(said.map(({ text }) => text)).toEqual(['可以退\n\n1. 打开订单\n2. 点退款']);
  });

  it('goes on while the department still waits for an answer (C-097)', async () => {
    const caseId = await cases.opened();
    await cases.approved(caseId);
    await cases.step('li', caseId, 'tell');
    const other = await cases.opened();
    await cases.step('li', other, 'grade');
    await cases.step('li', other, 'send', { departmentId: 'repairs' });
    await cases.step('han', other, 'question', { text: '型号是什么？' });
    await cases.worked(other);
    expect(await refusal(cases.step('li', other, 'tell'))).toBe('wrongState');
    await cases.step('li', other, 'answerQuestion', { text: 'KX-3' });
    expect(await refusal(cases.step('li', other, 'tell'))).toBeUndefined();
  });

  it('as progress is the owner’s to pass on within two hours, and a word to the customer ends that (C-082)', async () => {
    const caseId = await cases.opened();
    await cases.step('li', caseId, 'grade');
    await cases.step('li', caseId, 'send', { departmentId: 'repairs' });
    await cases.step('han', caseId, 'acknowledge');
    const toTell = async () =>
      clocksOfCase(await cases.rowOf(caseId), cases.now()).find(({ id }) => id === 'tellProgress');
    expect(await toTell()).toBeUndefined();
    await cases.step('han', caseId, 'progress', { text: '已联系厂家' });
    const task = await toTell();
    expect(task).toMatchObject({ of: 'owner', dueAt: (task?.startedAt ?? 0) + 2 * HOUR });
    await cases.step('li', caseId, 'tellProgress', { text: '厂家明早答复', channel: 'chat' });
    expect(await toTell()).toBeUndefined();
  });

  it('by two departments wants somebody who holds them together, and is in the lists of both and of theirs (C-084)', async () => {
    const caseId = await cases.opened();
    await cases.step('li', caseId, 'grade');
    const two = { departmentId: 'repairs', alsoDepartmentIds: ['stores'] };
    expect(await refusal(cases.step('li', caseId, 'send', two))).toBe('missingField coordinatorId');
    await cases.step('li', caseId, 'send', { ...two, coordinatorId: 'wang' });
    for (const scope of ['department:repairs', 'department:stores', 'user:wang'])
      expect(await cases.api.test.entries(scope)).toContain(`p casefile/${caseId}`);
    await cases.step('shen', caseId, 'progress', { text: '仓库已查' });
    expect(await refusal(cases.step('shen', caseId, 'findings'))).toBe('wrongState');
  });

  it('is seen by the team it is with, and by no other: technical, operations or service (C-086)', async () => {
    const ids = [await cases.opened(), await cases.opened(), await cases.opened({ ownerId: 'wang' })];
    const [technical = '', operations = '', service = ''] = ids;
    for (const [caseId, departmentId] of [
      [technical, 'repairs'],
      [operations, 'stores'],
    ] as const) {
      await cases.step('li', caseId, 'grade');
      await cases.step('li', caseId, 'send', { departmentId });
    }
    const seen = async (personId: string) => {
      const desk = new DesktopUnderTest(cases.api.test, personId);
      await desk.pull();
      return ids.filter((id) => desk.rows().has(`casefile/${id}`));
    };
    expect(await seen('han')).toEqual([technical]);
    expect(await seen('shen')).toEqual([operations]);
    expect(await seen('wang')).toEqual([service]);
    expect(await refusal(cases.step('han', operations, 'acknowledge', {}))).toBe('notAllowed');
    expect(await refusal(cases.step('shen', service, 'progress', { text: '?' }))).toBe('wrongState');
  });

  it('that came in by the way for complaints is one from the first moment, with the record due from then (C-010)', async () => {
    const { test } = cases.api;
    await test.configure('queue', aQueue({ id: 'complaints', complaints: true }));
    await test.configure('person', aPerson({ id: 'hou', queueIds: ['complaints'] }));
    const interactionId = await test.arrive('complaints');
    const arrived = await readRow(test.db, 'interaction', interactionId);
    expect(arrived).toMatchObject({ kind: 'complaint', complaintAt: arrived?.arrivedAt });
    await test.as('hou', 'interaction.accept', { interactionId });
    test.clock.pass(HOUR);
    const caseId = `of-${interactionId}`;
    const form = anIntake({ queueId: 'complaints', ownerId: 'hou' });
    await test.as('hou', 'case.open', { caseId, form, interactionId, openedAt: test.clock.now() });
    const record = clocksOfCase(await cases.rowOf(caseId), test.clock.now()).find(
      ({ id }) => id === 'record',
    );
    expect(record).toMatchObject({ state: 'missed', dueAt: (arrived?.arrivedAt ?? 0) + 10 * MINUTE });
    const other = await readRow(test.db, 'interaction', await test.arrive());
    expect(other).not.toHaveProperty('kind');
  });

  it('of a plan is carried out step by step, each with who and when (C-096)', async () => {
    const caseId = await cases.opened();
    await cases.step('li', caseId, 'grade');
    await cases.step('li', caseId, 'send', { departmentId: 'repairs' });
    await cases.step('han', caseId, 'acknowledge');
    await cases.step('han', caseId, 'findings');
    const dueAt = cases.now() + HOUR;
    const milestones = ['订件', '上门'].map((text) => ({ text, dueAt }));
    await cases.step('han', caseId, 'plan', { ...aStepForm(cases.now()), milestones });
    expect(await refusal(cases.step('han', caseId, 'carryOut', {}))).toBe('wrongState');
    await cases.step('qin', caseId, 'approve');
    expect(await refusal(cases.step('li', caseId, 'carryOut', {}))).toBe('notAllowed');
    await cases.step('han', caseId, 'carryOut', { text: '单号 8812' });
    await cases.step('li', caseId, 'tell');
    await cases.step('qin', caseId, 'carryOut', {});
    expect((await cases.rowOf(caseId)).rounds[0]?.plan?.milestones).toMatchObject([
      { text: '订件', done: { by: 'han', note: '单号 8812' } },
      { text: '上门', done: { by: 'qin', note: '' } },
    ]);
    expect(await refusal(cases.step('han', caseId, 'carryOut', {}))).toBe('wrongState');
  });

  it('by a department may take longer only when its head says so (C-136)', async () => {
    const caseId = await cases.opened();
    await cases.step('li', caseId, 'grade');
    await cases.step('li', caseId, 'send', { departmentId: 'repairs' });
    expect(await refusal(cases.step('han', caseId, 'extend'))).toBe('notAllowed');
    expect(await refusal(cases.step('qin', caseId, 'extend', { days: 2 }))).toBe('missingField reason');
    await cases.step('qin', caseId, 'extend', { days: 2, reason: '等待检测' });
    expect((await cases.rowOf(caseId)).extended).toMatchObject({ days: 2, by: 'qin' });
  });

  it('of a suggestion says whether it can be done, and goes to a department that answers (C-142, C-143)', async () => {
    const caseId = await cases.opened({ kind: 'suggestion', area: 'suggestion', fault: 'none' });
    expect(await refusal(cases.step('li', caseId, 'assess', {}))).toBe('missingField feasibility');
    await cases.step('li', caseId, 'assess', { feasibility: 'feasible' });
    await cases.step('li', caseId, 'send', { departmentId: 'stores' });
    await cases.step('shen', caseId, 'acknowledge');
    expect(await refusal(cases.step('shen', caseId, 'reply', { text: '采纳' }))).toBe('missingField adopted');
    await cases.step('shen', caseId, 'reply', { text: '采纳', adopted: 'yes' });
    await cases.step('li', caseId, 'tell');
    await cases.step('li', caseId, 'archive');
    expect(await cases.rowOf(caseId)).toMatchObject({ state: 'archived', adopted: true });
  });
});
