import { z } from 'zod';
import { siteDay, startOfDay } from '../calendar/site-time.ts';
import { bilingualSchema, type Language } from '../language.ts';
import type { Instant } from '../time.ts';
import { areaSchema, type Case, faultSchema } from './case.ts';

/** The two ways a case is classed by: what it is about, and what went wrong. */
export const classAxes = ['area', 'fault'] as const;
export type ClassAxis = (typeof classAxes)[number];

/** The roots below which classes grow. They are the product's own: nobody adds, renames or removes one (C-062). */
export const classRoots: Record<ClassAxis, readonly string[]> = {
  area: areaSchema.options,
  fault: faultSchema.options.filter((fault) => fault !== 'none'),
};

const rootIdOf = (axis: ClassAxis, root: string): string => `${axis}.${root}`;

/** One class, below a root (`area.product`) or below another class. It keeps its id, whatever it is called. */
export const caseClassSchema = z.object({
  id: z.string().min(1).max(64),
  parentId: z.string().max(64),
  name: bilingualSchema,
});
export type CaseClass = z.infer<typeof caseClassSchema>;

export const classDraftSchema = z.object({
  /** The first day on which it holds, in the site's zone. */
  effectiveFrom: z.iso.date(),
  reason: z.string().max(500),
  classes: z.array(caseClassSchema).max(300),
});
export type ClassDraft = z.infer<typeof classDraftSchema>;

const classVersionSchema = classDraftSchema.extend({
  version: z.number().int().min(1),
  by: z.string(),
  at: z.number().int(),
});
export type ClassVersion = z.infer<typeof classVersionSchema>;

/** All versions in the order in which they come into force: nothing is ever written over, so old cases stay readable. */
export const classTreeSchema = z.object({ id: z.string(), versions: z.array(classVersionSchema).min(1) });
export type ClassTree = z.infer<typeof classTreeSchema>;

/** There is one tree. */
export const CLASS_TREE = 'cases';

/** A version holds from its day on, and never for what was there before it was decided. */
const startOf = ({ effectiveFrom, at }: ClassVersion): Instant =>
  Math.max(startOfDay(siteDay(effectiveFrom)), at);

/** The version in force at an instant; nothing before the first. */
export const classesAt = (tree: ClassTree | undefined, at: Instant): ClassVersion | undefined =>
  tree?.versions.findLast((version) => startOf(version) <= at);

/** The version in force now. A screen's moment may be a little old: it is never before what has been published. */
export const classesNow = (tree: ClassTree | undefined, now: Instant): ClassVersion | undefined =>
  classesAt(tree, Math.max(now, tree?.versions.at(-1)?.at ?? now));

/** A class from its root down, without the root; empty for one that there is not. */
function lineOf(classes: readonly CaseClass[], id: string): CaseClass[] {
  const line: CaseClass[] = [];
  for (let one = classes.find((known) => known.id === id); one && !line.includes(one); ) {
    line.unshift(one);
    const { parentId } = one;
    one = classes.find((known) => known.id === parentId);
  }
  return line;
}

/** Whether a class stands below this root of this axis. */
export const isBelow = (
  { classes }: Pick<ClassVersion, 'classes'>,
  id: string,
  axis: ClassAxis,
  root: string,
): boolean => lineOf(classes, id)[0]?.parentId === rootIdOf(axis, root);

/** The classes below one root or class, in their order. */
export const classesBelow = (classes: readonly CaseClass[], parentId: string): CaseClass[] =>
  classes.filter((one) => one.parentId === parentId);

/** The classes below a root, each before those below it, with how deep it stands (the first level is 0). */
export function classesOfRoot(
  classes: readonly CaseClass[],
  axis: ClassAxis,
  root: string,
): { one: CaseClass; depth: number }[] {
  const below = (parentId: string, depth: number): { one: CaseClass; depth: number }[] =>
    depth > MOST_LEVELS
      ? []
      : classesBelow(classes, parentId).flatMap((one) => [{ one, depth }, ...below(one.id, depth + 1)]);
  return below(rootIdOf(axis, root), 0);
}

/** So deep it goes at most. */
export const MOST_LEVELS = 5;

/** How a class is called, from below its root down: as in this version, or in the last one that has it. */
export function classPath(
  tree: ClassTree | undefined,
  id: string | undefined,
  language: Language,
  version?: number,
): string[] {
  if (!tree || id === undefined) return [];
  const known = tree.versions.find((one) => one.version === version) ?? lastWith(tree, id);
  return lineOf(known?.classes ?? [], id).map(({ name }) => name[language]);
}

const lastWith = ({ versions }: ClassTree, id: string): ClassVersion | undefined =>
  versions.findLast(({ classes }) => classes.some((one) => one.id === id));

/** Whether a class was there once and is in force no longer; cases keep it and show it. */
export const isRetired = (tree: ClassTree | undefined, id: string | undefined, now: Instant): boolean =>
  id !== undefined && !classesNow(tree, now)?.classes.some((one) => one.id === id);

/** The class of a case on one axis, if it is classed deeper than the root. */
export const classOf = (
  { areaClassId, faultClassId }: Pick<Case, 'areaClassId' | 'faultClassId'>,
  axis: ClassAxis,
): string | undefined => (axis === 'area' ? areaClassId : faultClassId);
