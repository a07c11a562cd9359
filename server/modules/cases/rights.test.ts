import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundCasesSchema } from '../../../contract/http/cases.ts';
import { formulaOf } from '../../../domain/metrics/formulas.ts';
import type { Person } from '../../../domain/person/person.ts';
import { DAY } from '../../../domain/time.ts';
import { aPerson } from '../../../testing/builders.ts';
import { anIntake } from '../../../testing/case-builders.ts';
import { readRow } from '../../db/rows.ts';
import { readFigureRows } from '../../figures/figure-rows.ts';
import { foldDue } from '../../figures/fold.ts';
import { openableInteraction } from '../../interaction-journal/may-open.ts';
import { DesktopUnderTest } from '../../sync/desktop-under-test.ts';
import { readFile } from '../customers/file.ts';
import { searchInteractions } from '../interactions/search.ts';
import { putPerson } from '../people/put-person.ts';
import { CasesUnderTest, refusal } from './cases-under-test.ts';

let cases: CasesUnderTest;
beforeAll(async () => {
  cases = await CasesUnderTest.open();
});
afterAll(() => cases.close());

describe('who may do what', () => {
  it('belongs to the owner, the department, its head and the manager, each their part', async () => {
    const caseId = await cases.opened();
    expect(await refusal(cases.step('wang', caseId, 'grade'))).toBe('notAllowed');
    expect(await refusal(cases.step('han', caseId, 'grade'))).toBe('notAllowed');
    await cases.step('li', caseId, 'grade');
    await cases.step('li', caseId, 'send', { departmentId: 'repairs' });
    expect(await refusal(cases.step('li', caseId, 'acknowledge'))).toBe('notAllowed');
    expect(await refusal(cases.step('shen', caseId, 'acknowledge'))).toBe('notAllowed');
    await cases.step('han', caseId, 'acknowledge');
    await cases.step('han', caseId, 'findings');
    await cases.step('han', caseId, 'plan');
    expect(await refusal(cases.step('han', caseId, 'approve'))).toBe('notAllowed');
    expect(await refusal(cases.step('li', caseId, 'approve'))).toBe('notAllowed');
    await cases.step('qin', caseId, 'approve');
    expect(await refusal(cases.step('han', caseId, 'tell'))).toBe('notAllowed');
  });

  it('lets nobody approve their own plan, and no agent tell what is not approved (C-137)', async () => {
    const caseId = await cases.opened();
    await cases.step('li', caseId, 'grade');
    await cases.step('li', caseId, 'send', { departmentId: 'repairs' });
    await cases.step('qin', caseId, 'acknowledge');
    await cases.step('qin', caseId, 'findings');
    await cases.step('qin', caseId, 'plan');
    expect(await refusal(cases.step('qin', caseId, 'approve'))).toBe('notAllowed');
    expect(await refusal(cases.step('li', caseId, 'tell'))).toBe('wrongState');
  });

  it('tells nobody in a department how the customer is reached', async () => {
    const caseId = await cases.opened();
    await cases.approved(caseId);
    const entry = `p casecontact/${caseId}`;
    for (const scope of ['user:li', 'lead:general', 'cases'])
      expect(await cases.api.test.entries(scope)).toContain(entry);
    for (const scope of ['department:repairs', 'org'])
      expect(await cases.api.test.entries(scope)).not.toContain(entry);
    expect(JSON.stringify(await cases.rowOf(caseId))).not.toContain(anIntake().contact);
    await cases.step('zhao', caseId, 'assign', { ownerId: 'zhao', reason: '交接' });
    expect(await cases.api.test.entries('user:zhao')).toContain(entry);
    expect(await cases.api.test.entries('user:li')).not.toContain(entry);
  });

  it('shows the person a department holds responsible to leads and managers alone (C-122)', async () => {
    const caseId = await cases.opened();
    await cases.approved(caseId);
    const entry = `p responsibility/${caseId}`;
    expect(await cases.api.test.entries('lead:general')).toContain(entry);
    expect(await cases.api.test.entries('cases')).toContain(entry);
    for (const scope of ['user:li', 'department:repairs', 'org'])
      expect(await cases.api.test.entries(scope)).not.toContain(entry);
    expect(JSON.stringify(await cases.rowOf(caseId))).not.toContain('安装员甲');
    const stepped = await cases.api.test.db.query<{ data: unknown }>(
      `select data from journal where stream_id = $1 and type = 'case.stepped'`,
      [caseId],
    );
    expect(JSON.stringify(stepped)).not.toContain('安装员甲');
  });
});

describe('an urgent complaint', () => {
  it('is with lead and department in the commit that grades it (C-133)', async () => {
    const caseId = await cases.opened();
    expect(await refusal(cases.step('li', caseId, 'grade', { criteria: ['safety'] }))).toBe(
      'missingField departmentId',
    );
    await cases.step('li', caseId, 'grade', { criteria: ['safety'], departmentId: 'repairs' });
    expect(await cases.rowOf(caseId)).toMatchObject({ state: 'sent', urgent: true, departmentId: 'repairs' });
    for (const scope of ['lead:general', 'department:repairs'])
      expect(await cases.api.test.entries(scope)).toContain(`p casefile/${caseId}`);
    await cases.step('han', caseId, 'preliminary', { text: '先关闭水阀' });
    expect((await cases.rowOf(caseId)).preliminary).toMatchObject({ text: '先关闭水阀' });
  });
});

describe('a complaint about somebody', () => {
  it('who leads its queue is in none of its leads’ rows, and managers stand in for them', async () => {
    const { test } = cases.api;
    const caseId = await cases.opened({ aboutId: 'zhao', summary: '关于主管的投诉' });
    await cases.approved(caseId);
    await cases.step('li', caseId, 'tell');
    const desktop = async (personId: string) => {
      const desk = new DesktopUnderTest(test, personId);
      await desk.pull();
      return desk.rows();
    };
    const kinds = ['casefile/', 'casecontact/', 'responsibility/', 'callback/'];
    const about = (rows: Map<string, unknown>) =>
      kinds.filter((kind) => [...rows.keys()].some((key) => key.startsWith(kind + caseId)));
    expect(about(await desktop('zhao'))).toEqual([]);
    expect(JSON.stringify([...(await desktop('zhao'))])).not.toContain('关于主管的投诉');
    expect(about(await desktop('gu'))).toEqual(['casefile/', 'casecontact/', 'responsibility/']);
    expect(about(await desktop('li'))).toEqual(['casefile/', 'casecontact/', 'callback/']);
    const token = await cases.api.tokenOf('zhao');
    const found = await cases.api.ask('GET', `/cases?text=${encodeURIComponent('关于主管')}`, { token });
    expect(foundCasesSchema.parse(found.body).cases).toEqual([]);
    expect((await cases.api.ask('GET', `/cases/${caseId}/record`, { token })).status).toBe(404);
    expect(await refusal(cases.step('zhao', caseId, 'assign', { ownerId: 'wang', reason: '交接' }))).toBe(
      'aboutYourself',
    );
    await cases.step('gu', caseId, 'assign', { ownerId: 'wang', reason: '交接' });
    expect((await cases.rowOf(caseId)).ownerId).toBe('wang');
  });

  /** Whether anything on somebody's desktop but a leg, which has no word of it, names this; they ask for it as well. */
  const holds = async (personId: string, word: string): Promise<boolean> => {
    const desk = new DesktopUnderTest(cases.api.test, personId);
    await desk.pull({ want: [`interaction:${word}`] });
    const rows = [...desk.rows()].filter(([key]) => !key.startsWith('leg/'));
    return JSON.stringify(rows).includes(word);
  };
  const reader = async (personId: string): Promise<Person> => {
    const person = await readRow(cases.api.test.db, 'person', personId);
    if (!person) throw new Error('there is nobody by that name');
    return person;
  };

  it('leaves whoever leads its queue later, and comes back to the others when they no longer do', async () => {
    const { test } = cases.api;
    const { state: _, stateSince: __, ...agent } = aPerson({ id: 'zhou' });
    await test.configure('person', aPerson({ id: 'zhou' }));
    const caseId = await cases.opened({ aboutId: 'zhou', summary: '从前的投诉' });
    await cases.approved(caseId);
    await cases.step('li', caseId, 'tell');
    expect(await holds('zhao', '从前的投诉')).toBe(true);
    await putPerson(test, 'zhou', { ...agent, roles: ['teamLead'] });
    expect(await holds('zhou', caseId)).toBe(false);
    expect(await cases.rowOf(caseId)).toMatchObject({ aboutLead: true });
    await cases.step('gu', caseId, 'revise', { text: '由经理代管' });
    await putPerson(test, 'zhou', agent);
    expect(await cases.rowOf(caseId)).not.toHaveProperty('aboutLead');
    expect(await holds('zhao', '由经理代管')).toBe(true);
    expect(await holds('zhou', caseId)).toBe(false);
    await putPerson(test, 'zhou', { ...agent, roles: ['manager'], queueIds: [] });
    expect(await holds('zhou', caseId)).toBe(false);
  });

  it.each([
    ['the lead', 'zhao'],
    ['a colleague', 'wang'],
  ])(
    'keeps its conversation from %s it is about, on their desktop and wherever they look',
    async (_, about) => {
      const { test } = cases.api;
      const customerId = `said-of-${about}`;
      await test.configure('customer', { id: customerId, name: '王芳', language: 'zh-CN' });
      const interactionId = await test.arrive('general', { customerId });
      const others = about === 'zhao' ? 'li' : 'zhao';
      expect(await holds(about, interactionId)).toBe(true);
      await test.as('li', 'interaction.accept', { interactionId });
      await test.write(interactionId, customerId, `我要投诉${about}`);
      await test.as('li', 'interaction.setKind', { interactionId, kind: 'complaint', aboutId: about });
      await cases.opened({ aboutId: about }, { interactionId });
      expect([await holds(about, interactionId), await holds(others, interactionId)]).toEqual([false, true]);
      const person = await reader(about);
      expect(await openableInteraction(test.db, person, interactionId)).toBeUndefined();
      const found = await searchInteractions(test.db, { ...person, roles: ['evaluator'] }, { limit: 100 });
      expect(JSON.stringify(found)).not.toContain(interactionId);
      const filed = async (id: string) => (await readFile(test.db, customerId, { id }))?.interactions.length;
      expect([await filed(about), await filed(others)]).toEqual([0, 1]);
    },
  );

  it('keeps its stays and what was judged of it from the lead it is about, who is told the figures without words', async () => {
    const { test } = cases.api;
    const interactionId = await test.arrive('general', { customerId: 'said-of-a-lead' });
    await test.as('li', 'interaction.accept', { interactionId });
    const rows = [`leg/${interactionId}:1`, `evaluation/judged-${interactionId}`];
    await test.configure('evaluation', {
      ...{
        id: `judged-${interactionId}`,
        interactionId,
        queueId: 'general',
        agentId: 'li',
        evaluatorId: 'sun',
      },
      ...{
        scorecardId: 'card',
        scorecardVersion: 1,
        answers: {},
        comment: '',
        state: 'released',
        savedAt: 0,
      },
    });
    const led = async () => {
      const entries = await test.entries('lead:general');
      return rows.map((row) => entries.includes(`p ${row}`));
    };
    expect(await led()).toEqual([true, true]);
    await test.as('li', 'interaction.setKind', { interactionId, kind: 'complaint', aboutId: 'zhao' });
    expect(await led()).toEqual([false, false]);
    expect(await test.entries('user:li')).toContain(`p ${rows[1]}`);
    await foldDue(test.db, test.clock.now(), 100);
    const [from, to] = [test.clock.now() - DAY, test.clock.now() + DAY];
    const selection = { from, to, queueIds: ['general'] };
    const told = async (readerId: string) => {
      const formula = formulaOf('arrived', 'B');
      const { rows: lines } = await readFigureRows(test.db, selection, formula, { limit: 100 }, readerId);
      return lines.find((line) => line.interactionId === interactionId)?.customerName;
    };
    expect([await told('zhao'), await told('gu')]).toEqual(['', '王芳']);
    await test.as('li', 'interaction.setKind', { interactionId, kind: 'inquiry' });
    expect(await led()).toEqual([true, true]);
  });

  it('stays with whom it is about only while they have its customer, and whoever is asked next has it', async () => {
    const { test } = cases.api;
    const interactionId = await test.arrive();
    await test.as('wang', 'interaction.accept', { interactionId });
    await test.as('wang', 'interaction.setKind', { interactionId, kind: 'complaint', aboutId: 'wang' });
    expect(await holds('wang', interactionId)).toBe(true);
    await test.as('wang', 'interaction.requestTransfer', {
      interactionId,
      transferId: `t-${interactionId}`,
      messageId: `m-${interactionId}`,
      form: {
        to: { kind: 'queue', queueId: 'general' },
        reason: '为您换一位同事',
        summary: '投诉本人',
        tried: '已道歉',
        expectation: '换人处理',
      },
    });
    expect(await holds('wang', interactionId)).toBe(false);
    await test.centre.act('centre.offer', {
      interactionId,
      personId: 'li',
      expiresAt: test.clock.now() + 20_000,
    });
    expect(await holds('li', interactionId)).toBe(true);
    await test.as('li', 'interaction.accept', { interactionId });
    expect(await holds('wang', interactionId)).toBe(false);
  });

  it('goes to no department in which that person handles cases', async () => {
    await cases.api.test.configure(
      'person',
      aPerson({ id: 'both', roles: ['agent', 'handler'], departmentIds: ['repairs'] }),
    );
    const caseId = await cases.opened({ aboutId: 'both' });
    await cases.step('li', caseId, 'grade', {});
    expect(await refusal(cases.step('li', caseId, 'send', { departmentId: 'repairs' }))).toBe(
      'missingField departmentId',
    );
    expect(await refusal(cases.step('li', caseId, 'send', { departmentId: 'stores' }))).toBeUndefined();
  });
});
