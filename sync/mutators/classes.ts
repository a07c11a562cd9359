import { z } from 'zod';
import { CLASS_TREE, classDraftSchema } from '../../domain/case/class-tree.ts';
import { classProblems } from '../../domain/case/class-tree-problems.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

/**
 * Publishes another version of the classes that cases are given (C-062). `basedOn` is the version its author started from, 0
 * for none: what somebody else published meanwhile is never lost.
 */
export const publish = defineMutator({
  args: z.object({ basedOn: z.number().int().min(0), draft: classDraftSchema }),
  by: ['person'],
  run(rows, { basedOn, draft }, context) {
    actingPerson(rows, context, 'admin');
    const tree = rows.get('classtree', CLASS_TREE);
    refuseUnless(basedOn === (tree?.versions.length ?? 0), 'changedMeanwhile');
    refuseProblems(classProblems(tree, draft, context.now));
    const classes = draft.classes.map(({ id, parentId, name }) => ({
      id,
      parentId,
      name: { 'zh-CN': name['zh-CN'].trim(), en: name.en.trim() },
    }));
    const data = { ...draft, reason: draft.reason.trim(), classes };
    return [{ stream: { kind: 'config', id: 'classes' }, type: 'classes.published', data }];
  },
});
