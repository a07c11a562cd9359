import { dayOf, siteDay } from '../calendar/site-time.ts';
import { languageSchema } from '../language.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import {
  type CaseClass,
  type ClassDraft,
  type ClassTree,
  classAxes,
  classesOfRoot,
  classRoots,
} from './class-tree.ts';

const LONGEST_NAME = 60;

/** Each class with the root it stands below; what is in no such line is missing. */
function rootsOf(classes: readonly CaseClass[]): Map<string, string> {
  const lines = classAxes.flatMap((axis) =>
    classRoots[axis].flatMap((root) =>
      classesOfRoot(classes, axis, root).map(({ one }) => [one.id, `${axis}.${root}`] as const),
    ),
  );
  return new Map(lines);
}

/**
 * What keeps a version of the classes from being published, by field: each class by its id. It begins today at the earliest and
 * never before the last one; every class stands below a root, and stays below the one it always had, as figures by root
 * would say something else otherwise (C-062).
 */
export function classProblems(
  tree: ClassTree | undefined,
  { effectiveFrom, reason, classes }: ClassDraft,
  now: Instant,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const last = tree?.versions.at(-1);
  if (siteDay(effectiveFrom) < dayOf(now) || (last && effectiveFrom < last.effectiveFrom))
    problems.push({ field: 'effectiveFrom', problem: 'inThePast' });
  if (!reason.trim()) problems.push({ field: 'reason', problem: 'required' });
  const roots = rootsOf(classes);
  const before = new Map((tree?.versions ?? []).flatMap((version) => [...rootsOf(version.classes)]));
  for (const one of classes) {
    const { id, name } = one;
    const names = languageSchema.options.map((language) => name[language].trim());
    const root = roots.get(id);
    if (names.some((text) => !text)) problems.push({ field: id, problem: 'required' });
    else if (names.some((text) => text.length > LONGEST_NAME))
      problems.push({ field: id, problem: 'tooLong' });
    else if (root === undefined || (before.get(id) ?? root) !== root || isTwice(classes, one))
      problems.push({ field: id, problem: 'invalid' });
  }
  return problems;
}

/** Two of one id, or two of one name below the same. */
const isTwice = (classes: readonly CaseClass[], one: CaseClass): boolean =>
  classes.some(
    (other) =>
      other !== one &&
      (other.id === one.id ||
        (other.parentId === one.parentId &&
          languageSchema.options.some(
            (language) => other.name[language].trim() === one.name[language].trim(),
          ))),
  );
