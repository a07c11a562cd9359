import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { DAY } from '../../domain/time.ts';
import type { CourseContent } from '../../domain/training/course.ts';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { scopesOfRow } from '../row-scopes.ts';
import { scopesOfPerson } from '../scopes.ts';

let now: number;
let central: Central;
let refusal: Refusal | undefined;

const as = (id: string, mutation: string, args: object): string => {
  refusal = undefined;
  try {
    const actor =
      id === 'centre' ? { kind: 'system' as const, id: 'centre' } : { kind: 'person' as const, id };
    central.mutate(mutation, args, actor);
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusal = error;
    return error.code;
  }
};

const five = ['a', 'b', 'c', 'd', 'e'];
const aCourse = (over: Partial<CourseContent> = {}): CourseContent => ({
  name: '产品知识',
  category: 'platform',
  goal: 'solving',
  mode: 'internal',
  text: '',
  subjects: ['product'],
  forEverybody: false,
  questions: five.map((id) => ({ id, text: `${id}?`, options: ['错', '对'] })),
  ...over,
});
const key = Object.fromEntries(five.map((id) => [id, 1]));
const publish = (courseId: string, over: Partial<CourseContent> = {}, basedOn = 0) =>
  as('zhao', 'course.publish', { courseId, basedOn, content: aCourse(over), key });
let n = 0;
const take = (personId: string, courseId: string, right: number, version = 1) => {
  n += 1;
  const answers = Object.fromEntries(five.map((id, i) => [id, i < right ? 1 : 0]));
  return as(personId, 'training.takeTest', { attemptId: `t${n}`, courseId, version, answers });
};
const ready = (personId = 'new') => as(personId, 'person.setState', { state: 'available' });
const record = (personId = 'new') => central.rows.get('qualification', personId);
const lesson = { category: 'process', mode: 'internal', trainer: '赵敏', place: '' };
const days = (from: string, count: number): string[] => {
  const found: string[] = [];
  for (let at = Date.parse(`${from}T00:00Z`); found.length < count; at += DAY)
    if (![0, 6].includes(new Date(at).getUTCDay())) found.push(new Date(at).toISOString().slice(0, 10));
  return found;
};
const fourSubjects = ['company', 'product', 'process', 'communication'];
const noteDays = (count: number) => {
  for (const [i, day] of days('2026-11-02', count).entries())
    expect(as('zhao', 'training.noteDay', { personId: 'new', day, subjects: [fourSubjects[i % 4]] })).toBe(
      'ok',
    );
};
const passAllFour = (but: string[] = []) => {
  for (const subject of ['product', 'process', 'communication', 'emergency'].filter(
    (one) => !but.includes(one),
  )) {
    publish(subject, { subjects: [subject as 'product'] });
    expect(take('new', subject, 4)).toBe('ok');
  }
};

beforeEach(() => {
  now = Date.parse('2026-11-20T10:00+08:00');
  central = new Central(() => now);
  central.configure('queue', aQueue());
  const roles = { li: 'agent', gu: 'manager', sun: 'evaluator', zhao: 'teamLead' } as const;
  for (const [id, role] of Object.entries(roles))
    central.configure('person', aPerson({ id, roles: [role], queueIds: ['general'], state: 'offline' }));
  central.configure('person', aPerson({ id: 'far', roles: ['teamLead'], queueIds: ['orders'] }));
  expect(as('gu', 'training.setGate', { on: true, reason: '在职人员均已考核' })).toBe('ok');
  central.configure('person', aPerson({ id: 'new', state: 'offline' }));
  expect(as('centre', 'centre.beginTraining', { personId: 'new' })).toBe('ok');
});

describe('who begins', () => {
  it('is not ready before a test is passed in all four subjects: three of four are not enough (C-234, C-235)', () => {
    noteDays(10);
    expect(ready()).toBe('notQualified');
    passAllFour(['emergency']);
    expect(ready()).toBe('notQualified');
    publish('emergency', { subjects: ['emergency'] });
    expect(take('new', 'emergency', 3)).toBe('ok');
    expect(central.rows.get('attempt', `t${n}`)).toMatchObject({ passed: false, score: { numerator: 3 } });
    expect(ready()).toBe('notQualified');
    expect(take('new', 'emergency', 4)).toBe('ok');
    expect(ready()).toBe('ok');
  });

  it('is not ready on day nine of ten, nor before the four subjects were had (C-246)', () => {
    passAllFour();
    noteDays(9);
    expect(ready()).toBe('notQualified');
    expect(
      as('zhao', 'training.noteDay', { personId: 'new', day: '2026-11-02', subjects: ['product'] }),
    ).toBe('ok');
    expect(ready()).toBe('notQualified');
    expect(
      as('zhao', 'training.noteDay', { personId: 'new', day: '2026-11-14', subjects: ['company'] }),
    ).toBe('missingField');
    expect(as('far', 'training.noteDay', { personId: 'new', day: '2026-11-13', subjects: ['company'] })).toBe(
      'notAllowed',
    );
    expect(
      as('zhao', 'training.noteDay', { personId: 'new', day: '2026-11-13', subjects: ['company'] }),
    ).toBe('ok');
    expect(ready()).toBe('ok');
  });

  it('takes nothing out of a queue either, and is ready once a manager has recognised what they bring, with a reason', () => {
    central.configure('interaction', anInteraction());
    expect(as('new', 'interaction.accept', { interactionId: 'i1' })).toBe('notQualified');
    expect(as('zhao', 'training.recognise', { personId: 'new', reason: '有证' })).toBe('notAllowed');
    expect(as('gu', 'training.recognise', { personId: 'new', reason: ' ' })).toBe('missingField');
    expect(as('gu', 'training.recognise', { personId: 'new', reason: '同岗位五年' })).toBe('ok');
    expect(ready()).toBe('ok');
  });

  it('is not who was here before: they stay ready, and nobody is asked where no manager has turned it on', () => {
    expect(ready('li')).toBe('ok');
    expect(as('zhao', 'training.setGate', { on: false, reason: 'x' })).toBe('notAllowed');
    expect(as('gu', 'training.setGate', { on: false, reason: '试行' })).toBe('ok');
    expect(ready()).toBe('ok');
  });
});

describe('a qualification that runs out', () => {
  it('takes readiness and its skill away, and gives them back when the test is passed again (C-232)', () => {
    central.configure('queue', aQueue({ id: 'vip', skill: 'vip' }));
    central.configure('person', aPerson({ skills: ['vip'], queueIds: ['vip'] }));
    publish('vip', { subjects: [], skill: 'vip', validDays: 30 });
    publish('product', { validDays: 60 });
    expect([take('li', 'vip', 5), take('li', 'product', 5)]).toEqual(['ok', 'ok']);
    central.configure('interaction', anInteraction({ queueId: 'vip' }));
    const assign = () => as('boss', 'interaction.assign', { interactionId: 'i1', personId: 'li' });
    central.configure('person', aPerson({ id: 'boss', roles: ['teamLead'], queueIds: ['vip'] }));
    now += 30 * DAY - 1;
    expect(assign()).toBe('ok');
    expect(as('boss', 'interaction.assign', { interactionId: 'i1' })).toBe('ok');
    now += 1;
    expect(assign()).toBe('notAllowed');
    expect(as('li', 'interaction.accept', { interactionId: 'i1' })).toBe('taken');
    expect(take('li', 'vip', 5)).toBe('ok');
    expect(assign()).toBe('ok');
    now += 30 * DAY;
    expect(as('li', 'person.setState', { state: 'notReady', reason: 'break' })).toBe('ok');
    expect(ready('li')).toBe('notQualified');
    expect(take('li', 'product', 5)).toBe('ok');
    expect(ready('li')).toBe('ok');
  });
});

describe('the course of security', () => {
  const exporting = (personId: string) =>
    as(personId, 'person.export', { what: 'rows', rows: 1, purpose: 'audit' });

  it('once overdue takes export and unmasking away until it is passed (C-237)', () => {
    central.configure('interaction', anInteraction({ state: 'connected', ownerId: 'new' }));
    const look = () =>
      as('new', 'interaction.revealContact', { interactionId: 'i1', field: 'phone', why: 'readBack' });
    expect([exporting('new'), look()]).toEqual(['trainingOverdue', 'trainingOverdue']);
    publish('security', { category: 'security', subjects: [] });
    expect(take('new', 'security', 4)).toBe('ok');
    expect(exporting('new')).toBe('ok');
    expect(look()).not.toBe('trainingOverdue');
    expect(exporting('li')).toBe('ok');
    now += 366 * DAY;
    expect([exporting('new'), look(), exporting('li')]).toEqual(Array(3).fill('trainingOverdue'));
  });
});

describe('a test', () => {
  it('is counted by the server alone: what is right reaches nobody who could take it, and a pass is the mark exactly', () => {
    publish('product');
    const found = central.rows.get('coursekey', 'product');
    const scopes = scopesOfRow(central.rows, 'coursekey', found as never);
    for (const id of ['new', 'li', 'sun', 'gu', 'far']) {
      const person = central.rows.get('person', id);
      expect(person && scopesOfPerson(person).some((one) => scopes.includes(one))).toBe(false);
    }
    expect(JSON.stringify(central.rows.get('course', 'product'))).not.toContain('key');
    expect(take('zhao', 'product', 5)).toBe('aboutYourself');
    expect(take('new', 'product', 4)).toBe('ok');
    expect(record()?.passes).toMatchObject([
      { courseId: 'product', score: { numerator: 4, denominator: 5 } },
    ]);
  });

  it('is handed in whole, in the present version, and every attempt is kept', () => {
    publish('product');
    expect(
      as('new', 'training.takeTest', { attemptId: 'x', courseId: 'product', version: 1, answers: { a: 1 } }),
    ).toBe('missingField');
    expect(refusal?.fields).toHaveLength(4);
    publish('product', { name: '产品知识二' }, 1);
    expect(publish('product', {}, 1)).toBe('changedMeanwhile');
    expect(take('new', 'product', 5)).toBe('changedMeanwhile');
    expect([take('new', 'product', 0, 2), take('new', 'product', 1, 2)]).toEqual(['ok', 'ok']);
    expect(central.rows.all('attempt').map(({ passed }) => passed)).toEqual([false, false]);
  });

  it('needs a course with a goal, and a link where it is online (C-238, C-240)', () => {
    expect(publish('c', { goal: ' ' })).toBe('missingField');
    expect(refusal?.fields).toEqual([{ field: 'goal', problem: 'required' }]);
    expect(publish('c', { mode: 'online' })).toBe('missingField');
    expect(publish('c', { mode: 'online', link: 'https://learn.example/security' })).toBe('ok');
    for (const mode of ['internal', 'external'] as const) expect(publish(mode, { mode })).toBe('ok');
    expect(central.rows.all('course').map(({ mode, link }) => [mode, link])).toEqual([
      ['online', 'https://learn.example/security'],
      ['internal', undefined],
      ['external', undefined],
    ]);
    expect(as('sun', 'course.publish', { courseId: 'd', basedOn: 0, content: aCourse(), key })).toBe(
      'notAllowed',
    );
  });
});

describe('a lesson', () => {
  const plan = (over: object = {}) =>
    as('zhao', 'lesson.plan', {
      lessonId: 'l',
      content: { ...lesson, topic: '安抚情绪', startsAt: now + DAY, personIds: ['li', 'new'], ...over },
    });
  const hold = (attended: string[], practice = {}) =>
    as('zhao', 'lesson.hold', { lessonId: 'l', result: { attended, practice } });

  it('is registered with who came and what they showed, and a course without a test is passed by practice (C-233, C-243)', () => {
    publish('practice', { questions: [], subjects: ['emergency'] });
    expect(plan({ personIds: [] })).toBe('missingField');
    expect(plan({ courseId: 'practice' })).toBe('ok');
    expect(hold(['li'])).toBe('wrongState');
    now += DAY;
    expect(hold(['sun'])).toBe('badArguments');
    expect(as('far', 'lesson.hold', { lessonId: 'l', result: { attended: ['li'], practice: {} } })).toBe(
      'notAllowed',
    );
    expect(hold(['li', 'new'], { li: 80, new: 79 })).toBe('ok');
    expect(central.rows.get('lesson', 'l')).toMatchObject({
      state: 'held',
      held: { attended: ['li', 'new'] },
    });
    expect(record('li')?.passes).toMatchObject([{ how: 'practice', courseId: 'practice' }]);
    expect(record()?.passes).toEqual([]);
  });

  it('that answers what happened settles the proposal; declining one needs a reason (C-248)', () => {
    const special = {
      kind: 'criterion',
      subject: 'closing',
      queueId: 'general',
      evidenceIds: ['e1', 'e2', 'e3'],
    };
    expect(plan({ special })).toBe('ok');
    expect(central.rows.get('special', 'l')).toMatchObject({ state: 'accepted', lessonId: 'l' });
    const decline = (by: string, reason: string) =>
      as(by, 'special.decline', { specialId: 's', subject: special, reason });
    expect([decline('far', '否'), decline('zhao', ' '), decline('zhao', '已单独辅导')]).toEqual([
      'notAllowed',
      'missingField',
      'ok',
    ]);
    expect(central.rows.get('special', 's')).toMatchObject({ state: 'declined', reason: '已单独辅导' });
  });
});

describe('the plan of a year', () => {
  const item = {
    content: '新品培训',
    category: 'platform',
    month: '2027-02',
    mode: 'internal',
    people: '全体客服',
  };
  const write = (items: object[], basedOn = 0, why = '') =>
    as('gu', 'yearPlan.write', { year: '2027', basedOn, items, why });

  it('names content, time, manner and people, and says which is missing (C-242)', () => {
    expect(write([{ ...item, content: '', month: '', mode: '', people: ' ' }])).toBe('missingField');
    expect(refusal?.fields.map(({ field }) => field)).toEqual([
      'items.0.content',
      'items.0.month',
      'items.0.mode',
      'items.0.people',
    ]);
    expect(as('zhao', 'yearPlan.write', { year: '2027', basedOn: 0, items: [item], why: '' })).toBe(
      'notAllowed',
    );
    expect(write([item])).toBe('ok');
  });

  it('is changed with a reason, and every version of it is kept (C-244)', () => {
    write([item]);
    expect(write([item, item], 1)).toBe('missingField');
    expect(write([item, item], 0, '增加一场')).toBe('changedMeanwhile');
    expect(write([item, item], 1, '增加一场')).toBe('ok');
    const versions = central.rows.get('yearplan', '2027')?.versions;
    expect(versions?.map(({ version, items, why }) => [version, items.length, why])).toEqual([
      [1, 1, ''],
      [2, 2, '增加一场'],
    ]);
  });
});
