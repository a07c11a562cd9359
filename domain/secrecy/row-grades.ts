import type { Entity } from '../journal/rows.ts';
import { caseGrades } from './case-grades.ts';
import { customerGrades } from './customer-grades.ts';
import { type Grade, handlings, type RowGrades } from './grade.ts';
import { houseGrades } from './house-grades.ts';
import { managementGrades } from './management-grades.ts';
import { peopleGrades } from './people-grades.ts';
import { qualityGrades } from './quality-grades.ts';
import { serviceGrades } from './service-grades.ts';

/** The one table of secrecy (C-259): what is masked, what a log may say and what may be taken along is read here. */
export const rowGrades: RowGrades = {
  ...serviceGrades,
  ...customerGrades,
  ...caseGrades,
  ...peopleGrades,
  ...qualityGrades,
  ...houseGrades,
  ...managementGrades,
};

/** A grade, or the grades of what is inside. */
export type GradeTree = Grade | { readonly [name: string]: GradeTree };

export const gradesOf = (entity: Entity): Readonly<Record<string, GradeTree>> => rowGrades[entity];

/** A field with its grade: `merged.taken.before` stands inside of `merged`. */
export interface GradedField {
  path: string;
  grade: Grade;
}

const under = (path: string, tree: GradeTree): GradedField[] =>
  typeof tree === 'string'
    ? [{ path, grade: tree }]
    : Object.entries(tree).flatMap(([name, inner]) => under(`${path}.${name}`, inner));

/** The fields of a row in the table’s order. */
export const gradedFields = (entity: Entity): GradedField[] =>
  Object.entries(gradesOf(entity)).flatMap(([name, tree]) => under(name, tree));

/** The grade of a field by its path; what stands inside of a graded field has its grade. Undefined where nothing is graded. */
export function gradeOf(entity: Entity, path: string): Grade | undefined {
  let tree: GradeTree | undefined = gradesOf(entity);
  for (const name of path.split('.')) {
    if (typeof tree === 'string') return tree;
    tree = tree?.[name];
  }
  return typeof tree === 'string' ? tree : undefined;
}

/** How a field is taken along. */
export const leavesAs = (entity: Entity, path: string) => {
  const grade = gradeOf(entity, path);
  // What nobody graded is not taken along by accident.
  return handlings[grade ?? 'strict'].leaves;
};

const allFields = (Object.keys(rowGrades) as Entity[]).flatMap(gradedFields);
const isOnTop = ({ path }: GradedField): boolean => !path.includes('.');

/** Names that stand for something strict in one kind of row, and for nothing else in any. */
const onlyStrict = (): Set<string> => {
  const onTop = allFields.filter(isOnTop);
  const harmless = new Set(onTop.filter(({ grade }) => grade !== 'strict').map(({ path }) => path));
  return new Set(onTop.flatMap(({ path, grade }) => (grade === 'strict' && !harmless.has(path) ? path : [])));
};

/** What is masked wherever it is read, also where it is not known which row it came from: in a line of the journal. */
export const strictNames: ReadonlySet<string> = onlyStrict();

/** Names that a line of the log never has in the clear, whatever they stand for there. */
export const unloggedNames: ReadonlySet<string> = new Set(
  allFields.flatMap(({ path, grade }) =>
    handlings[grade].logged ? [] : path.slice(path.lastIndexOf('.') + 1),
  ),
);
