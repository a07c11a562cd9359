import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseClass, ClassDraft } from '../../domain/case/class-tree.ts';
import { roleSchema } from '../../domain/person/person.ts';
import { DAY, HOUR } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { anIntake } from '../../testing/case-builders.ts';
import { Central } from '../../testing/central.ts';
import { by, outcomeOf } from '../../testing/deeds.ts';

let now: number;
let central: Central;
const as = (id: string, mutation: string, args: object) =>
  outcomeOf(() => central.mutate(mutation, args, by(id)));
const one = (id: string, parentId: string): CaseClass => ({ id, parentId, name: { 'zh-CN': id, en: id } });
const leak = [one('cooling', 'area.product'), one('leak', 'cooling'), one('noise', 'fault.functionAnomaly')];
const publish = (by: string, basedOn: number, classes: CaseClass[], over: Partial<ClassDraft> = {}) =>
  as(by, 'classes.publish', {
    basedOn,
    draft: { effectiveFrom: '2026-11-20', reason: '新品类', classes, ...over },
  });
let n = 0;
const open = (over: object, openedAt = now) => {
  const caseId = `case-${++n}`;
  const answer = as('li', 'case.open', { caseId, form: anIntake(over), openedAt });
  return answer === 'ok' ? central.rows.get('casefile', caseId) : answer;
};

beforeEach(() => {
  now = Date.UTC(2026, 10, 20, 2);
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson());
  for (const role of roleSchema.options)
    central.configure('person', aPerson({ id: role, roles: [role], queueIds: [] }));
});

describe('the classes of cases', () => {
  it('are published by an admin and nobody else, each version after the last one (C-062)', () => {
    const may = roleSchema.options.filter((role) => publish(role, 0, leak) === 'ok');
    expect(may).toEqual(['admin']);
    expect(publish('admin', 0, leak)).toBe('changedMeanwhile');
    expect(publish('admin', 1, [])).toBe('ok');
    expect(central.rows.get('classtree', 'cases')?.versions).toMatchObject([
      { version: 1, by: 'admin', classes: { length: 3 } },
      { version: 2, by: 'admin', classes: [] },
    ]);
  });

  it('are given to a case below its own roots, with the version they are of', () => {
    publish('admin', 0, leak);
    expect(open({ areaClassId: 'leak', faultClassId: 'noise' })).toMatchObject({
      area: 'product',
      areaClassId: 'leak',
      faultClassId: 'noise',
      classVersion: 1,
    });
    expect(open({ areaClassId: 'noise' })).toBe('area');
    expect(open({ area: 'service', areaClassId: 'leak' })).toBe('area');
    expect(open({ faultClassId: 'nowhere' })).toBe('fault');
    expect(open({})).not.toHaveProperty('classVersion');
  });

  it('that are retired take no more cases from that day on, and keep what was written down before it', () => {
    publish('admin', 0, leak);
    const before = open({ areaClassId: 'leak' });
    publish('admin', 1, [], { effectiveFrom: '2026-11-21' });
    expect(open({ areaClassId: 'leak' })).toMatchObject({ classVersion: 1 });
    now += DAY;
    expect(open({ areaClassId: 'leak' })).toBe('area');
    // Written down without a network while it was in force.
    expect(open({ areaClassId: 'leak' }, now - 20 * HOUR)).toMatchObject({ classVersion: 1 });
    expect(before).toMatchObject({ areaClassId: 'leak', classVersion: 1 });
  });
});
