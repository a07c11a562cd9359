import { beforeEach, describe, expect, it } from 'vitest';
import { overturnsOf } from '../../domain/evaluation/overturns.ts';
import type { Answers, Scorecard } from '../../domain/evaluation/scorecard.ts';
import { DAY } from '../../domain/time.ts';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { by, refusalIn } from '../../testing/deeds.ts';
import { scopesOfRow } from '../row-scopes.ts';

const name = { 'zh-CN': '名', en: 'name' };
const criterion = (id: string, over: object = {}) => ({ id, name, weight: 1, critical: false, ...over });
const card: Scorecard = {
  id: 'card',
  name,
  version: 1,
  sections: [
    {
      id: 'conduct',
      name,
      weight: 1,
      criteria: [criterion('greeting', { fact: 'greeting' }), criterion('courtesy'), criterion('closing')],
    },
  ],
};
const dispute = { criterionId: 'courtesy', reason: '我有使用敬语', moments: [1] };
const decision = (answer: 0 | 0.5 | 1) => ({ criterionId: 'courtesy', answer, reason: '重听后认定' });

let now: number;
let central: Central;
const as = (id: string, mutation: string, args: object) =>
  refusalIn(() => central.mutate(mutation, args, by(id)))?.code ?? 'ok';
const on = (id: string, action: string, args: object = {}) =>
  as(id, `evaluation.${action}`, { evaluationId: 'e', ...args });
const save = (id: string, answers: Answers, evaluationId = 'e') =>
  as(id, 'evaluation.save', {
    evaluationId,
    interactionId: 'i1',
    scorecardId: 'card',
    agentId: 'li',
    answers,
    comment: '',
    basedOn: null,
  });
const evaluation = (id = 'e') => central.rows.get('evaluation', id);

beforeEach(() => {
  now = Date.parse('2026-11-20T10:00+08:00');
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('scorecard', card);
  const people = {
    li: 'agent',
    chen: 'agent',
    sun: 'evaluator',
    he: 'qualityLead',
    wu: 'evaluator',
  } as const;
  for (const [id, role] of Object.entries(people))
    central.configure('person', aPerson({ id, roles: [role], queueIds: ['general'] }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'], queueIds: ['general'] }));
  central.configure('person', aPerson({ id: 'far', roles: ['teamLead'], queueIds: ['orders'] }));
  const over = { state: 'closed' as const, ownerId: 'li', closedAt: now, firstHumanAt: now - 1 };
  central.configure('interaction', anInteraction({ ...over, flags: ['noGreeting'] }));
});

describe('an evaluation', () => {
  it('has what the journal knows filled in, whatever is typed', () => {
    expect(save('sun', { greeting: 1, courtesy: 1, closing: 1 })).toBe('ok');
    expect(evaluation()?.answers).toEqual({ greeting: 0, courtesy: 1, closing: 1 });
  });

  it('is made by evaluators, by team leads of the queue, and never by its agent', () => {
    expect(save('sun', {}, 'a')).toBe('ok');
    expect(save('zhao', {}, 'b')).toBe('ok');
    expect(save('far', {}, 'c')).toBe('notAllowed');
    expect(save('li', {}, 'd')).toBe('notAllowed');
    central.configure('person', aPerson({ id: 'li', roles: ['agent', 'evaluator'] }));
    expect(save('li', {}, 'd')).toBe('notAllowed');
  });

  it('is nobody’s but its evaluator’s until it is released, then its agent’s and their team lead’s too', () => {
    save('sun', { courtesy: 0, closing: 1 });
    const scopes = () => scopesOfRow(central.rows, 'evaluation', evaluation() as never).sort();
    expect(scopes()).toEqual(['user:sun']);
    on('sun', 'release');
    expect(scopes()).toEqual(['lead:general', 'quality', 'user:li', 'user:sun']);
  });
});

describe('a released evaluation', () => {
  beforeEach(() => {
    save('sun', { courtesy: 0, closing: 1 });
    expect(on('sun', 'release')).toBe('ok');
  });

  it('goes through objection, second look, appeal and last word, and keeps every version', () => {
    expect(on('li', 'dispute', { disputes: [dispute] })).toBe('ok');
    expect(on('he', 'decide', { decisions: [decision(0.5)] })).toBe('ok');
    expect(evaluation()?.answers).toEqual({ greeting: 0, courtesy: 0.5, closing: 1 });
    expect(on('li', 'appeal', { reason: '仍有不同意见' })).toBe('ok');
    expect(on('wu', 'settle', { decisions: [decision(1)] })).toBe('ok');
    expect(evaluation()).toMatchObject({
      state: 'settled',
      answers: { courtesy: 1 },
      steps: [
        { action: 'dispute', by: 'li', disputes: [dispute] },
        { action: 'decide', by: 'he', before: { courtesy: 0 } },
        { action: 'appeal', by: 'li', reason: '仍有不同意见' },
        { action: 'settle', by: 'wu', before: { courtesy: 0.5 } },
      ],
    });
    expect(on('li', 'appeal', { reason: '再来一次' })).toBe('wrongState');
    const all = evaluation();
    expect(all && overturnsOf([all])).toEqual([
      { scorecardId: 'card', criterionId: 'courtesy', rate: { numerator: 1, denominator: 1 } },
    ]);
  });

  it('is answered by its agent only', () => {
    for (const other of ['sun', 'he', 'chen', 'zhao', 'far']) {
      expect([other, on(other, 'dispute', { disputes: [dispute] })]).toEqual([other, 'notAllowed']);
      expect([other, on(other, 'acknowledge')]).toEqual([other, 'notAllowed']);
    }
    expect(on('li', 'acknowledge')).toBe('ok');
    expect(on('li', 'dispute', { disputes: [dispute] })).toBe('wrongState');
  });

  it('is looked at again by somebody who is neither its first evaluator nor its agent', () => {
    on('li', 'dispute', { disputes: [dispute] });
    for (const other of ['sun', 'li', 'chen', 'far'])
      expect([other, on(other, 'decide', { decisions: [decision(1)] })]).toEqual([other, 'notAllowed']);
    expect(on('zhao', 'decide', { decisions: [decision(1)] })).toBe('ok');
    on('li', 'appeal', { reason: '请再看' });
    for (const other of ['sun', 'zhao'])
      expect([other, on(other, 'settle', { decisions: [decision(1)] })]).toEqual([other, 'notAllowed']);
  });

  it('is not objected to without a criterion of the card, a reason and a moment that shows it', () => {
    const with_ = (over: object) => on('li', 'dispute', { disputes: [{ ...dispute, ...over }] });
    expect(on('li', 'dispute', { disputes: [] })).toBe('missingField');
    expect(with_({ criterionId: 'gone' })).toBe('missingField');
    expect(with_({ reason: ' ' })).toBe('missingField');
    expect(with_({ moments: [] })).toBe('missingField');
    expect(on('li', 'dispute', { disputes: [dispute, dispute] })).toBe('missingField');
  });

  it('is decided about exactly what is disputed', () => {
    on('li', 'dispute', { disputes: [dispute] });
    expect(on('he', 'decide', { decisions: [] })).toBe('missingField');
    const other = { ...decision(1), criterionId: 'closing' };
    expect(on('he', 'decide', { decisions: [decision(1), other] })).toBe('missingField');
    expect(on('he', 'decide', { decisions: [{ ...decision(1), reason: '' }] })).toBe('missingField');
  });

  it('stands after five working days without an objection', () => {
    now += 8 * DAY;
    expect(on('li', 'dispute', { disputes: [dispute] })).toBe('tooLate');
    expect(on('li', 'acknowledge')).toBe('ok');
  });
});

describe('a comparison of evaluators', () => {
  const start = (id: string) =>
    as(id, 'calibration.start', {
      sessionId: 's',
      scorecardId: 'card',
      interactionIds: ['i1', 'i2'],
      evaluatorIds: ['sun', 'he'],
    });
  beforeEach(() => {
    const over = { state: 'closed' as const, ownerId: 'li', closedAt: now };
    central.configure('interaction', anInteraction({ ...over, id: 'i2', legId: 'i2:1' }));
  });

  it('takes what is handed in for it, and its agent never sees that', () => {
    expect(start('li')).toBe('notAllowed');
    expect(start('sun')).toBe('notAllowed');
    expect(start('he')).toBe('ok');
    expect(start('he')).toBe('alreadyDone');
    save('sun', { courtesy: 0, closing: 1 });
    expect(on('sun', 'release')).toBe('ok');
    expect(evaluation()?.state).toBe('calibrated');
    expect(scopesOfRow(central.rows, 'evaluation', evaluation() as never)).toEqual(['user:sun']);
    const unit = () => central.rows.get('calibration', 'i1');
    expect(unit()).toMatchObject({ handedIn: { sun: 'e' }, answers: {} });
    save('wu', { courtesy: 0, closing: 1 }, 'w');
    expect(as('wu', 'evaluation.release', { evaluationId: 'w' })).toBe('ok');
    expect(evaluation('w')?.state).toBe('released');
  });

  it('tells what everybody answered when it is closed, and not before', () => {
    start('he');
    save('sun', { courtesy: 0, closing: 1 });
    on('sun', 'release');
    save('he', { courtesy: 1, closing: 1 }, 'h');
    as('he', 'evaluation.release', { evaluationId: 'h' });
    const unit = () => central.rows.get('calibration', 'i1');
    expect(unit()?.answers).toEqual({});
    const session = { sessionId: 's', interactionIds: ['i1', 'i2'] };
    expect(as('sun', 'calibration.close', session)).toBe('notAllowed');
    expect(as('he', 'calibration.close', session)).toBe('ok');
    expect(unit()?.answers).toEqual({
      sun: { greeting: 0, courtesy: 0, closing: 1 },
      he: { greeting: 0, courtesy: 1, closing: 1 },
    });
  });
});
