import { beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by, outcomeOf } from '../../testing/deeds.ts';
import { scopesOfRow } from '../row-scopes.ts';
import { scope, scopesOfPerson } from '../scopes.ts';

// A Friday: five working days later is the Friday after.
const FRIDAY = Date.parse('2026-11-20T10:00:00+08:00');
const form = { agentId: 'li', what: '未核验身份就告知了订单信息', rule: '服务规范 3.2' };
let now: number;
let central: Central;

const warn = (id = 'zhao', over: object = {}) =>
  outcomeOf(() => central.mutate('lapse.warn', { lapseId: 'lapse-01', form: { ...form, ...over } }, by(id)));
const answer = (id = 'li', text = '当时系统显示已核验') =>
  outcomeOf(() => central.mutate('lapse.answer', { lapseId: 'lapse-01', text }, by(id)));
const decide = (id: string, stands = false, text = '情况属实，撤回') =>
  outcomeOf(() => central.mutate('lapse.decide', { lapseId: 'lapse-01', stands, text }, by(id)));
const row = () => central.rows.get('lapse', 'lapse-01');

beforeEach(() => {
  now = FRIDAY;
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson());
  central.configure('person', aPerson({ id: 'wang' }));
  for (const id of ['zhao', 'qian']) central.configure('person', aPerson({ id, roles: ['teamLead'] }));
  central.configure('person', aPerson({ id: 'far', roles: ['teamLead'], queueIds: ['orders'] }));
  central.configure('person', aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }));
  central.configure('person', aPerson({ id: 'he', roles: ['evaluator'] }));
});

describe('a first lapse', () => {
  it('is a warning that its agent answers and somebody else decides on; both texts stay and nothing else follows (C-204)', () => {
    const before = structuredClone(central.rows.get('person', 'li'));
    expect(warn()).toBe('ok');
    expect(answer()).toBe('ok');
    expect(decide('zhao')).toBe('notAllowed');
    expect(decide('qian', true, '流程未变，提醒保留')).toBe('ok');
    expect(row()).toMatchObject({
      ...{ ...form, by: 'zhao', teamId: 'general', answer: { text: '当时系统显示已核验' } },
      decision: { by: 'qian', stands: true, text: '流程未变，提醒保留' },
    });
    expect(decide('gu')).toBe('alreadyDone');
    // Nothing but the warning has changed: no state, skill, capacity or sheet of theirs.
    expect(central.rows.get('person', 'li')).toEqual(before);
    expect(central.rows.all('appraisal')).toEqual([]);
    const events = central.journal.filter(({ type }) => type !== 'config.put').map(({ type }) => type);
    expect(events).toEqual(['lapse.warned', 'lapse.answered', 'lapse.decided']);
  });

  it('is shown to its agent, their lead and managers only (C-204)', () => {
    warn();
    const lapse = row();
    if (!lapse) throw new Error('not warned');
    const readers = scopesOfRow(central.rows, 'lapse', lapse);
    expect(readers).toEqual([scope.user('li'), scope.lead('general'), scope.appraisals]);
    const sees = (id: string) => {
      const person = central.rows.get('person', id);
      return person !== undefined && scopesOfPerson(person).some((one) => readers.includes(one));
    };
    expect(['li', 'zhao', 'qian', 'gu', 'wang', 'he', 'far'].filter(sees)).toEqual([
      'li',
      'zhao',
      'qian',
      'gu',
    ]);
  });

  it('may be answered until the end of the fifth working day (P-APL), once, with words, by nobody else', () => {
    warn();
    expect(decide('gu')).toBe('wrongState');
    expect(answer('wang')).toBe('notAllowed');
    expect(answer('li', ' ')).toBe('text');
    now = Date.parse('2026-11-28T00:00:00+08:00');
    expect(answer()).toBe('tooLate');
    now -= 1;
    expect(answer()).toBe('ok');
    expect(answer()).toBe('alreadyDone');
    now += 30 * DAY;
    expect(decide('gu')).toBe('ok');
  });

  it('is given by their own lead or a manager, of a conversation of their own', () => {
    for (const id of ['wang', 'he', 'far', 'li']) expect([id, warn(id)]).toEqual([id, 'notAllowed']);
    arrive(central);
    expect(warn('zhao', { interactionId: 'i1' })).toBe('notOwner');
    central.mutate('interaction.accept', { interactionId: 'i1' }, by('li'));
    expect(warn('gu', { interactionId: 'i1' })).toBe('ok');
    expect(warn('gu')).toBe('alreadyDone');
  });

  it.each([
    ['nobody', { agentId: '' }, 'agentId'],
    ['no words', { what: ' ' }, 'what'],
    ['no rule', { rule: '' }, 'rule'],
    ['somebody who serves nobody', { agentId: 'gu' }, 'notFound'],
  ])('is refused about %s', (_what, over, problem) => {
    expect(warn('zhao', over)).toBe(problem);
  });
});
