import { beforeEach, describe, expect, it } from 'vitest';
import { absentDepartments } from '../../domain/pack/pack.ts';
import { DAY } from '../../domain/time.ts';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { aCase } from '../../testing/case-builders.ts';
import { Central } from '../../testing/central.ts';
import { by, refusalIn } from '../../testing/deeds.ts';
import { scopesOfRow } from '../row-scopes.ts';

let now: number;
let central: Central;
const as = (id: string, mutation: string, args: object) =>
  refusalIn(() => central.mutate(mutation, args, by(id)))?.code ?? 'ok';
const content = { title: '退款三天未到账', description: '', area: 'service', fault: 'dataProblem' };
const report = (id: string, problemId = 'p', about?: object) =>
  as(id, 'problem.report', { problemId, content, about });
const link = (id: string, about: object, problemId = 'p') => as(id, 'problem.link', { problemId, about });
const step = (id: string, name: string, form: object = {}) =>
  as(id, 'problem.step', { problemId: 'p', step: name, form: { text: '好', ...form } });
const problem = (id = 'p') => central.rows.get('problem', id);

beforeEach(() => {
  now = Date.parse('2026-11-20T10:00+08:00');
  central = new Central(() => now);
  central.configure('queue', aQueue());
  const roles = {
    li: 'agent',
    chen: 'agent',
    sun: 'evaluator',
    he: 'handler',
    gu: 'manager',
    tang: 'knowledgeEditor',
  } as const;
  for (const [id, role] of Object.entries(roles))
    central.configure('person', aPerson({ id, roles: [role], queueIds: ['general'] }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'], queueIds: ['general'] }));
  central.configure('person', aPerson({ id: 'far', roles: ['teamLead'], queueIds: ['orders'] }));
  central.configure('casefile', aCase({ id: 'c1', receivedAt: now - DAY }));
  central.configure('casefile', aCase({ id: 'c2', receivedAt: now - 2 * DAY }));
  central.configure('interaction', anInteraction({ id: 'i1', ownerId: 'li', state: 'closed' }));
});

describe('the library of problems', () => {
  it('has one entry with a count of two when the same problem is seen twice, and the same case counts once', () => {
    expect(report('li', 'p', { kind: 'case', id: 'c1' })).toBe('ok');
    expect(link('li', { kind: 'case', id: 'c2' })).toBe('ok');
    expect(link('zhao', { kind: 'case', id: 'c2' })).toBe('ok');
    expect(problem()?.occurrences.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(as('chen', 'problem.unlink', { problemId: 'p', about: { kind: 'case', id: 'c1' } })).toBe(
      'notAllowed',
    );
    expect(as('sun', 'problem.unlink', { problemId: 'p', about: { kind: 'case', id: 'c1' } })).toBe('ok');
    expect(problem()?.occurrences.map(({ id }) => id)).toEqual(['c2']);
  });

  it('takes nothing from who may not know of it', () => {
    report('li');
    expect(link('chen', { kind: 'case', id: 'c1' })).toBe('notFound');
    expect(link('far', { kind: 'interaction', id: 'i1' })).toBe('notAllowed');
    expect(link('sun', { kind: 'interaction', id: 'i1' })).toBe('ok');
    expect(link('sun', { kind: 'evaluation', id: 'none' })).toBe('notFound');
    expect(report('tang', 'q')).toBe('notAllowed');
    expect(as('li', 'problem.report', { problemId: 'q', content: { ...content, title: ' ' } })).toBe(
      'missingField',
    );
  });

  it('gives a problem an owner, a cause and a fix, and lets nobody check what they own or wrote', () => {
    report('li');
    expect(step('li', 'own', { ownerId: 'he' })).toBe('notAllowed');
    expect(step('zhao', 'own', { ownerId: 'nobody' })).toBe('notFound');
    expect(step('zhao', 'own', { ownerId: 'sun' })).toBe('ok');
    expect(step('zhao', 'verify')).toBe('wrongState');
    expect(step('li', 'analyse')).toBe('notAllowed');
    expect(step('sun', 'analyse', { text: ' ' })).toBe('missingField');
    expect(step('sun', 'analyse')).toBe('ok');
    expect(step('zhao', 'fix')).toBe('ok');
    expect(step('sun', 'verify')).toBe('notAllowed');
    expect(step('zhao', 'verify')).toBe('notAllowed');
    expect(step('gu', 'sendBack')).toBe('ok');
    expect(step('sun', 'fix')).toBe('ok');
    expect(step('gu', 'verify')).toBe('ok');
    expect(problem()).toMatchObject({ state: 'verified', verified: { by: 'gu' } });
  });

  it('opens a checked problem again when it comes again, and not for what was before', () => {
    report('li');
    step('zhao', 'own', { ownerId: 'sun' });
    for (const name of ['analyse', 'fix']) step('sun', name);
    step('zhao', 'verify');
    link('li', { kind: 'case', id: 'c1' });
    expect(problem()?.state).toBe('verified');
    now += DAY;
    central.configure('casefile', aCase({ id: 'c3', receivedAt: now }));
    link('li', { kind: 'case', id: 'c3' });
    expect(problem()).toMatchObject({ state: 'owned', ownerId: 'sun', reopened: { by: 'li' } });
    expect(problem()?.verified).toBeUndefined();
  });

  it('makes two entries one, links what comes later to the survivor, and takes them apart again', () => {
    report('li', 'p', { kind: 'case', id: 'c1' });
    report('li', 'q', { kind: 'case', id: 'c1' });
    link('li', { kind: 'case', id: 'c2' }, 'q');
    const before = { p: problem('p'), q: problem('q') };
    expect(as('li', 'problem.merge', { problemId: 'p', otherId: 'q' })).toBe('notAllowed');
    expect(as('zhao', 'problem.merge', { problemId: 'p', otherId: 'q' })).toBe('ok');
    expect(problem('p')?.occurrences.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(problem('q')).toMatchObject({ state: 'merged', mergedInto: 'p' });
    expect(as('zhao', 'problem.merge', { problemId: 'q', otherId: 'p' })).toBe('wrongState');
    expect(link('sun', { kind: 'interaction', id: 'i1' }, 'q')).toBe('ok');
    expect(problem('p')?.occurrences).toHaveLength(3);
    expect(as('zhao', 'problem.undoMerge', { problemId: 'p', otherId: 'q' })).toBe('ok');
    expect(problem('q')).toEqual(before.q);
    expect(problem('p')?.occurrences.map(({ id }) => id)).toEqual(['c1', 'i1']);
  });

  it('is on every desktop', () => {
    report('li');
    const row = problem();
    expect(row && scopesOfRow(central.rows, 'problem', row)).toEqual(['org']);
  });
});

describe('a corrective action', () => {
  const action = {
    title: '每日核对退款',
    ownerId: 'he',
    queueId: 'general',
    metric: 'csat',
    target: { numerator: 850, denominator: 1_000 },
  };
  const make = (id: string, over: object = {}) =>
    as(id, 'correction.make', { correctionId: 'a', content: { ...action, dueAt: now + DAY, ...over } });
  const on = (id: string, what: string, args: object) =>
    as(id, `correction.${what}`, { correctionId: 'a', ...args });

  it('is made by who leads the queue, judges or manages, with an owner, a date and a figure', () => {
    expect(make('li')).toBe('notAllowed');
    expect(make('far')).toBe('notAllowed');
    expect(make('zhao', { dueAt: now - 1 })).toBe('missingField');
    expect(make('zhao', { metric: 'feeling' })).toBe('badArguments');
    expect(make('zhao', { ownerId: 'nobody' })).toBe('notFound');
    expect(make('zhao')).toBe('ok');
    const row = central.rows.get('correction', 'a');
    expect(row && scopesOfRow(central.rows, 'correction', row)).toEqual([
      'user:he',
      'lead:general',
      'quality',
      'cases',
    ]);
  });

  it('is done by its owner, dropped with a reason by who looks after the queue, and measured by the centre alone', () => {
    make('zhao');
    expect(on('chen', 'done', { note: '完成' })).toBe('notAllowed');
    expect(on('he', 'drop', { reason: '不做了' })).toBe('notAllowed');
    expect(on('zhao', 'drop', { reason: ' ' })).toBe('missingField');
    expect(on('he', 'done', { note: '完成' })).toBe('ok');
    expect(on('he', 'done', { note: '完成' })).toBe('wrongState');
    const measured = { correctionId: 'a', from: 0, to: 1, numerator: 1, denominator: 1 };
    expect(as('zhao', 'centre.measureEffect', measured)).toBe('notAllowed');
    expect(as('zhao', 'centre.measureBaseline', measured)).toBe('notAllowed');
  });
});

describe('a talk about a criterion', () => {
  const name = { 'zh-CN': '名', en: 'name' };
  const content = {
    agentId: 'li',
    queueId: 'general',
    criterionId: 'greeting',
    scorecardId: 'card',
    evaluationIds: ['e1'],
  };
  const plan = (id: string, over: object = {}) =>
    as(id, 'coaching.plan', { coachingId: 'k', content: { ...content, ...over }, note: '' });

  beforeEach(() => {
    const criteria = [{ id: 'greeting', name, weight: 1, critical: false }];
    central.configure('scorecard', {
      id: 'card',
      name,
      version: 1,
      sections: [{ id: 's', name, weight: 1, criteria }],
    });
    for (const [id, agentId, state] of [
      ['e1', 'li', 'released'],
      ['e2', 'chen', 'released'],
      ['e3', 'li', 'draft'],
    ] as const)
      central.configure('evaluation', {
        id,
        interactionId: 'i1',
        queueId: 'general',
        agentId,
        evaluatorId: 'sun',
        scorecardId: 'card',
        scorecardVersion: 1,
        answers: { greeting: 0 },
        comment: '',
        state,
        savedAt: now,
        releasedAt: now,
      });
  });

  it('is planned by who may judge the agent, from released evaluations of this agent only', () => {
    expect(plan('li')).toBe('notAllowed');
    expect(plan('far')).toBe('notAllowed');
    expect(plan('sun', { evaluationIds: ['e2'] })).toBe('notFound');
    expect(plan('sun', { evaluationIds: ['e3'] })).toBe('notFound');
    expect(plan('sun', { criterionId: 'none' })).toBe('notFound');
    expect(plan('sun')).toBe('ok');
  });

  it('is written by its coach, confirmed by the agent alone, and seen by nobody else’s desktop', () => {
    plan('sun');
    expect(as('zhao', 'coaching.hold', { coachingId: 'k', action: '先问候' })).toBe('notAllowed');
    expect(as('li', 'coaching.confirm', { coachingId: 'k', text: '' })).toBe('wrongState');
    expect(as('sun', 'coaching.hold', { coachingId: 'k', action: '先问候' })).toBe('ok');
    expect(as('sun', 'coaching.confirm', { coachingId: 'k', text: '' })).toBe('notAllowed');
    expect(as('li', 'coaching.confirm', { coachingId: 'k', text: '同意' })).toBe('ok');
    const row = central.rows.get('coaching', 'k');
    expect(row).toMatchObject({ state: 'confirmed', confirmed: { text: '同意' } });
    expect(row && scopesOfRow(central.rows, 'coaching', row)).toEqual([
      'user:li',
      'user:sun',
      'lead:general',
      'quality',
    ]);
  });

  it('is not needed, says a person with a reason; the agent is never told', () => {
    const args = { coachingId: 'k', content };
    expect(as('sun', 'coaching.dismiss', { ...args, note: ' ' })).toBe('missingField');
    expect(as('sun', 'coaching.dismiss', { ...args, note: '系统故障所致' })).toBe('ok');
    const row = central.rows.get('coaching', 'k');
    expect(row && scopesOfRow(central.rows, 'coaching', row)).not.toContain('user:li');
  });
});

describe('a rating', () => {
  const survey = { offeredAt: 0 };
  const answer = (stars: number, text: string) =>
    central.mutate(
      'centre.answerSurvey',
      { interactionId: 'i1', stars, text },
      { kind: 'customer', id: 'c1' },
    );
  const rating = () => central.rows.get('feedback', 'i1');

  beforeEach(() => {
    const over = { id: 'i1', ownerId: 'li', state: 'closed' as const, survey };
    central.configure('interaction', anInteraction(over));
  });

  it('of two stars is a task for one working day that a person ends with a cause; of three it is none', () => {
    answer(2, '等太久');
    expect(rating()?.review).toEqual({ dueAt: now + 3 * DAY });
    const review = { feedbackId: 'i1', cause: 'speed', note: '午间人手不足' };
    expect(as('li', 'feedback.review', review)).toBe('notAllowed');
    expect(as('far', 'feedback.review', review)).toBe('notAllowed');
    expect(as('zhao', 'feedback.review', { ...review, note: ' ' })).toBe('missingField');
    expect(as('zhao', 'feedback.review', review)).toBe('ok');
    expect(as('sun', 'feedback.review', review)).toBe('alreadyDone');
    central.configure('interaction', anInteraction({ id: 'i1', ownerId: 'li', state: 'closed', survey }));
    answer(3, '一般');
    expect(rating()?.review).toBeUndefined();
  });

  it('is classed by its words, and what a person says instead wins; the customer’s words stay', () => {
    answer(5, '态度很好');
    expect(rating()?.found).toEqual(['attitude']);
    expect(as('li', 'feedback.tag', { feedbackId: 'i1', themes: ['solution'] })).toBe('notAllowed');
    expect(as('zhao', 'feedback.tag', { feedbackId: 'i1', themes: ['solution'] })).toBe('ok');
    expect(rating()).toMatchObject({
      stars: 5,
      text: '态度很好',
      tagged: { themes: ['solution'], by: 'zhao' },
    });
  });
});

describe('a month’s pack', () => {
  const inputs = { figures: [], problems: [], corrections: [], sample: { n: 0 }, complaints: [], themes: [] };
  const on = (id: string, what: string, args: object = {}) =>
    as(id, `pack.${what}`, { packId: '2026-10', ...args });
  const decide = (id: string, over: object = {}) =>
    on(id, 'decide', {
      decisionId: 'd',
      content: { text: '增加午间班次', ownerId: 'he', dueAt: now + DAY, ...over },
    });
  const pack = () => central.rows.get('pack', '2026-10');

  beforeEach(() => {
    const args = { packId: '2026-10', from: 0, to: 1, queueIds: ['general'], inputs };
    central.mutate('centre.preparePack', args, { kind: 'system', id: 'centre' });
  });

  it('cannot be closed without a decision, or the word that none was needed, or without saying who was there', () => {
    const closing = { attendeeIds: ['zhao'], notes: '', none: '' };
    expect(on('zhao', 'close', closing)).toBe('missingField');
    expect(on('zhao', 'close', { ...closing, none: '各项达标', attendeeIds: [] })).toBe('missingField');
    expect(decide('li')).toBe('notAllowed');
    expect(decide('zhao', { dueAt: now - 1 })).toBe('missingField');
    expect(decide('zhao')).toBe('ok');
    expect(on('li', 'close', closing)).toBe('notAllowed');
    expect(on('zhao', 'close', closing)).toBe('ok');
    expect(decide('gu')).toBe('wrongState');
    expect(pack()?.closed).toMatchObject({ by: 'zhao', attendeeIds: ['zhao'] });
  });

  it('keeps who has read it, once each, and a decision until its owner has carried it out', () => {
    for (const id of ['gu', 'gu', 'sun']) expect(on(id, 'read')).toBe('ok');
    expect(on('li', 'read')).toBe('notAllowed');
    expect(pack()?.readBy.map(({ personId }) => personId)).toEqual(['gu', 'sun']);
    decide('zhao');
    expect(on('li', 'tick', { decisionId: 'd' })).toBe('notAllowed');
    expect(on('he', 'tick', { decisionId: 'd' })).toBe('ok');
    expect(on('he', 'tick', { decisionId: 'd' })).toBe('alreadyDone');
    expect(pack()?.decisions[0]?.done?.by).toBe('he');
  });

  it('is read by the departments that take part, and its record names those that sent nobody (C-219)', () => {
    const handler = { roles: ['handler' as const], queueIds: [] };
    for (const [id, departmentId] of [
      ['ye', 'stock'],
      ['fu', 'payments'],
      ['lu', 'law'],
    ] as const)
      central.configure('person', aPerson({ id, ...handler, departmentIds: [departmentId] }));
    const args = { packId: '2026-09', from: 0, to: 1, queueIds: ['general'], inputs };
    const departmentIds = ['stock', 'payments'];
    central.mutate('centre.preparePack', { ...args, departmentIds }, { kind: 'system', id: 'centre' });
    const month = () => central.rows.get('pack', '2026-09');
    const read = (id: string) => as(id, 'pack.read', { packId: '2026-09' });
    expect(['ye', 'fu', 'lu', 'li'].map(read)).toEqual(['ok', 'ok', 'notAllowed', 'notAllowed']);
    expect(on('ye', 'read')).toBe('notAllowed');
    const pack = month();
    expect(pack && scopesOfRow(central.rows, 'pack', pack)).toEqual(
      expect.arrayContaining(['department:stock', 'department:payments']),
    );
    const closing = { attendeeIds: ['zhao', 'ye'], notes: '', none: '各项达标' };
    expect(as('ye', 'pack.close', { packId: '2026-09', ...closing })).toBe('notAllowed');
    expect(as('zhao', 'pack.close', { packId: '2026-09', ...closing })).toBe('ok');
    const closed = month();
    expect(closed && absentDepartments(closed, central.rows.all('person'))).toEqual(['payments']);
  });
});
