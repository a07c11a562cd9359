import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../time.ts';
import {
  type CaseClass,
  type ClassDraft,
  type ClassTree,
  classAxes,
  classesAt,
  classesOfRoot,
  classPath,
  classRoots,
  isBelow,
  isRetired,
} from './class-tree.ts';
import { classProblems } from './class-tree-problems.ts';

/** Ten in the morning at the site. */
const NOW = Date.parse('2026-11-20T10:00+08:00');
const one = (id: string, parentId: string, zh = id): CaseClass => ({
  id,
  parentId,
  name: { 'zh-CN': zh, en: `${zh} (en)` },
});
const leak = [one('cooling', 'area.product', '空调'), one('leak', 'cooling', '漏水')];
const draft = (classes: CaseClass[], over: Partial<ClassDraft> = {}): ClassDraft => ({
  effectiveFrom: '2026-11-20',
  reason: '新增空调品类',
  classes,
  ...over,
});
const published = (...drafts: ClassDraft[]): ClassTree => ({
  id: 'cases',
  versions: drafts.map((content, i) => ({ ...content, version: i + 1, by: 'zhou', at: NOW })),
});
const wrong = (classes: CaseClass[], tree?: ClassTree, over?: Partial<ClassDraft>) =>
  classProblems(tree, draft(classes, over), NOW).map(({ field, problem }) => `${field} ${problem}`);

describe('the classes of cases', () => {
  it('hang below roots that nobody can take away (C-062)', () => {
    expect(classRoots.fault).toEqual(['systemFault', 'functionAnomaly', 'dataProblem']);
    expect(classRoots.area).toEqual(['product', 'service', 'suggestion']);
    expect(wrong(leak)).toEqual([]);
    expect(wrong([one('lost', 'nowhere')])).toEqual(['lost invalid']);
    expect(wrong([one('a', 'b'), one('b', 'a')])).toEqual(['a invalid', 'b invalid']);
    expect(wrong([one('a', 'fault.none')])).toEqual(['a invalid']);
  });

  it('stay below the root they always had, whatever they are called and wherever they go below it', () => {
    const tree = published(draft(leak));
    const renamed = [one('cooling', 'area.product', '制冷'), one('leak', 'area.product', '漏水')];
    expect(wrong(renamed, tree)).toEqual([]);
    expect(wrong([one('leak', 'area.service', '漏水')], tree)).toEqual(['leak invalid']);
    // Also one that was left out in between.
    const again = published(draft(leak), draft([]));
    expect(wrong([one('leak', 'fault.systemFault', '漏水')], again)).toEqual(['leak invalid']);
  });

  it('have a name in both languages, once below the same parent', () => {
    expect(wrong([{ ...one('a', 'area.product'), name: { 'zh-CN': '空调', en: ' ' } }])).toEqual([
      'a required',
    ]);
    expect(wrong([one('a', 'area.product', '空调'), one('b', 'area.product', '空调')])).toEqual([
      'a invalid',
      'b invalid',
    ]);
  });

  it('come into force on their day, never before they were decided, and with a reason', () => {
    expect(wrong(leak, undefined, { effectiveFrom: '2026-11-19', reason: ' ' })).toEqual([
      'effectiveFrom inThePast',
      'reason required',
    ]);
    const later = published(draft(leak), draft([], { effectiveFrom: '2026-12-01' }));
    expect(wrong(leak, later)).toEqual(['effectiveFrom inThePast']);
    expect(classesAt(later, NOW - 1)).toBeUndefined();
    expect(classesAt(later, NOW)?.version).toBe(1);
    expect(classesAt(later, NOW + 11 * DAY)?.version).toBe(2);
  });

  it('that are retired or renamed are called what they were called in the version of their case', () => {
    const tree = published(draft(leak), draft([one('cooling', 'area.product', '制冷')]));
    expect(classPath(tree, 'leak', 'zh-CN', 1)).toEqual(['空调', '漏水']);
    expect(classPath(tree, 'leak', 'zh-CN')).toEqual(['空调', '漏水']);
    expect(classPath(tree, 'cooling', 'zh-CN')).toEqual(['制冷']);
    expect([isRetired(tree, 'leak', NOW), isRetired(tree, 'cooling', NOW)]).toEqual([true, false]);
  });

  it('are each below exactly one root when nothing is wrong with them', () => {
    const parents = [...classAxes.flatMap((axis) => classRoots[axis].map((root) => `${axis}.${root}`))];
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const anyClasses = fc
      .tuple(...ids.map(() => fc.constantFrom(...parents, ...ids, 'nowhere')))
      .map((chosen) => ids.map((id, i) => one(id, chosen[i] ?? '')));
    fc.assert(
      fc.property(anyClasses, (classes) => {
        const below = classes.filter(({ id }) =>
          classAxes.some((axis) => classRoots[axis].some((root) => isBelow({ classes }, id, axis, root))),
        );
        const listed = classAxes.flatMap((axis) =>
          classRoots[axis].flatMap((root) => classesOfRoot(classes, axis, root).map(({ one: { id } }) => id)),
        );
        expect(listed.sort()).toEqual(below.map(({ id }) => id).sort());
        expect(wrong(classes).length).toBe(classes.length - listed.length);
      }),
    );
  });
});
