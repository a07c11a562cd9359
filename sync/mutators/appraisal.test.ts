import { beforeEach, describe, expect, it } from 'vitest';
import { goalsOf } from '../../domain/appraisal/goals.ts';
import { FIRST_WEIGHTS, type Weights } from '../../domain/appraisal/weighting.ts';
import { windowOfMonth } from '../../domain/calendar/month.ts';
import { DAY, HOUR } from '../../domain/time.ts';
import { aPerson } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { by, outcomeOf } from '../../testing/deeds.ts';
import { scopesOfRow } from '../row-scopes.ts';

const MONTH = '2026-10';
const { from, to } = windowOfMonth(MONTH);
let now: number;
let central: Central;
const as = (id: string, mutation: string, args: object) =>
  outcomeOf(() => central.mutate(mutation, args, id === 'centre' ? { kind: 'system', id } : by(id)));
const count = (stars: number, actor = 'centre') =>
  as(actor, 'centre.countAppraisal', {
    agentId: 'li',
    month: MONTH,
    figures: { csat: { numerator: stars, denominator: 40 } },
    formulas: 'v1',
  });
const row = () => central.rows.get('appraisal', `li:${MONTH}`);
const sign = (by = 'zhao', version = 1, text = '稳，耐心。') =>
  as(by, 'appraisal.sign', { appraisalId: `li:${MONTH}`, version, rating: 4, text });
const answer = (by = 'li', agrees = true, text = '') =>
  as(by, 'appraisal.answer', { appraisalId: `li:${MONTH}`, agrees, text });

beforeEach(() => {
  now = from + DAY;
  central = new Central(() => now);
  central.configure('person', aPerson({ id: 'li' }));
  central.configure('person', aPerson({ id: 'wang' }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead', 'agent'] }));
  central.configure('person', aPerson({ id: 'far', roles: ['teamLead'], queueIds: ['orders'] }));
  central.configure('person', aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }));
});

describe('the goals of a team', () => {
  const set = (by: string, csat: number, basedOn: number, reason = '') =>
    as(by, 'goals.set', {
      teamId: 'general',
      month: MONTH,
      goals: { csat: { numerator: csat, denominator: 100 } },
      reason,
      basedOn,
    });

  it('are set by its lead, and every change of the month is kept with its reason (C-207)', () => {
    expect(set('zhao', 85, 0)).toBe('ok');
    now += 5 * DAY;
    expect(set('zhao', 90, 1)).toBe('reason');
    expect(set('zhao', 90, 1, '上月已稳定达标')).toBe('ok');
    const goals = central.rows.get('goals', `general:${MONTH}`);
    expect(goals?.versions.map(({ version, at, goals: { csat } }) => [version, at, csat?.numerator])).toEqual(
      [
        [1, from + DAY, 85],
        [2, from + 6 * DAY, 90],
      ],
    );
    expect(goalsOf(goals)).toMatchObject({ version: 2, goals: { csat: { numerator: 90 } } });
  });

  it('are refused from others, from what was not read, and once the month is over', () => {
    expect(set('li', 85, 0)).toBe('notAllowed');
    expect(set('far', 85, 0)).toBe('notAllowed');
    expect(set('zhao', 85, 1)).toBe('changedMeanwhile');
    now = to;
    expect(set('zhao', 85, 0)).toBe('tooLate');
  });
});

describe('the weights of sheets', () => {
  const publish = (by: string, weights: Weights) => as(by, 'weighting.publish', { weights });

  it('are published by managers within the rules of the manuals (C-184, C-185)', () => {
    expect(publish('zhao', FIRST_WEIGHTS)).toBe('notAllowed');
    expect(publish('gu', FIRST_WEIGHTS)).toBe('ok');
    expect(publish('gu', { ...FIRST_WEIGHTS, handled: 31, quality: 4 })).toBe('handled');
    const { praise: _, ...unpraised } = FIRST_WEIGHTS;
    expect(publish('gu', { ...unpraised, quality: 25 })).toBe('praise');
  });
});

describe('a sheet', () => {
  it('is counted by the centre and by nobody else (C-193)', () => {
    for (const person of ['li', 'zhao', 'gu']) expect(count(40, person)).toBe('notAllowed');
    expect(count(40)).toBe('ok');
  });

  it('is written over while the month may still change, and never once it has closed (C-191)', () => {
    count(30);
    now = to + 72 * HOUR - 1;
    count(31);
    expect(row()?.versions).toHaveLength(1);
    expect(row()?.versions[0]).toMatchObject({ version: 1, preliminary: true });
    now += 1;
    count(32);
    expect(row()?.versions).toMatchObject([{ version: 1, preliminary: false }]);
    now += DAY;
    count(33);
    expect(row()?.versions).toMatchObject([
      { version: 1, figures: { csat: { numerator: 32 } } },
      { version: 2, figures: { csat: { numerator: 33 } }, because: 'late' },
    ]);
  });

  it('is signed by the lead of the team with words, once it has closed, and locked from then on (C-182)', () => {
    count(40);
    expect(sign()).toBe('wrongState');
    now = to + 72 * HOUR;
    count(40);
    expect(sign('zhao', 1, ' ')).toBe('text');
    expect(sign('zhao', 2)).toBe('changedMeanwhile');
    expect(sign()).toBe('ok');
    expect(row()?.signature).toMatchObject({ by: 'zhao', version: 1, rating: 4 });
    expect(sign()).toBe('alreadyDone');
  });

  it('is never signed by whom it is about, nor by who does not lead them (C-194)', () => {
    now = to + 72 * HOUR;
    central.mutate(
      'centre.countAppraisal',
      {
        agentId: 'zhao',
        month: MONTH,
        figures: { csat: { numerator: 40, denominator: 40 } },
        formulas: 'v1',
      },
      { kind: 'system', id: 'centre' },
    );
    const own = { appraisalId: `zhao:${MONTH}`, version: 1, rating: 5, text: '自评' };
    expect(as('zhao', 'appraisal.sign', own)).toBe('notAllowed');
    count(40);
    for (const other of ['li', 'wang', 'far', 'gu']) expect(sign(other)).toBe('notAllowed');
  });

  it('may be signed anew only when the month came to something else', () => {
    now = to + 72 * HOUR;
    count(40);
    sign();
    count(38);
    expect(row()?.signature?.version).toBe(1);
    expect(sign('zhao', 2)).toBe('ok');
    expect(row()?.signature?.version).toBe(2);
  });

  it('is answered once by its person, within five working days', () => {
    now = to + 72 * HOUR;
    count(40);
    expect(answer()).toBe('wrongState');
    sign();
    expect(answer('wang')).toBe('notAllowed');
    expect(answer('li', false)).toBe('text');
    expect(answer('li', false, '有两次是系统故障')).toBe('ok');
    expect(answer()).toBe('alreadyDone');
    expect(row()?.answer).toMatchObject({ agrees: false });
  });

  it('is not answered when the working days for it are over', () => {
    now = to + 72 * HOUR;
    count(40);
    sign();
    now += 20 * DAY;
    expect(answer()).toBe('tooLate');
  });

  it('is read by its person, the leads of the team and managers, and by no colleague (C-196)', () => {
    count(40);
    const sheet = row();
    expect(sheet && scopesOfRow(central.rows, 'appraisal', sheet)).toEqual([
      'user:li',
      'lead:general',
      'appraisals',
    ]);
  });
});
