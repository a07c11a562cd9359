import type { z } from 'zod';
import type { FieldProblem } from '../refusal.ts';
import { type Criterion, type Scorecard, scorecardSchema } from './scorecard.ts';

/** What somebody writes of a card; its version and state are not theirs to say. */
export const cardContentSchema = scorecardSchema.pick({ name: true, sections: true });
export type CardContent = z.infer<typeof cardContentSchema>;

/** The row of one version. Version 1 of a card that was set up has the card's own id. */
export const versionIdOf = (cardId: string, version: number): string => `${cardId}@${version}`;

/** What every card must look at: conduct, effectiveness, emotion (C-153; conduct also C-034). */
export const requiredSections = ['conduct', 'effectiveness', 'emotion'] as const;

/** What the manuals want judged besides: a card without them may be published, and says so before (C-045, C-053). */
export const recommendedCriteria = [
  'product-knowledge',
  'clarity',
  'communication',
  'understanding',
] as const;

export const lackingCriteria = ({ sections }: CardContent): (typeof recommendedCriteria)[number][] => {
  const there = new Set(sections.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  return recommendedCriteria.filter((id) => !there.has(id));
};

/** What keeps a version from being published. A draft may be as unfinished as it likes. */
export function cardProblems({ name, sections }: CardContent): FieldProblem[] {
  const problems: FieldProblem[] = requiredSections
    .filter((id) => !sections.some((section) => section.id === id && section.criteria.length > 0))
    .map((id) => ({ field: `section.${id}`, problem: 'required' }));
  problems.push(...namesMissing('name', name));
  const before = new Set<string>();
  for (const section of sections) {
    problems.push(...namesMissing(section.id, section.name), ...weightProblems(section.id, section.weight));
    for (const criterion of section.criteria) {
      problems.push(...criterionProblems(criterion, before));
      before.add(criterion.id);
    }
  }
  return problems;
}

/** A condition looks back at a criterion that stands before: what is asked never depends on what comes later. */
function criterionProblems(criterion: Criterion, before: ReadonlySet<string>): FieldProblem[] {
  const { id, name, weight, onlyIf } = criterion;
  const problems = [...namesMissing(id, name), ...weightProblems(id, weight)];
  if (before.has(id)) problems.push({ field: id, problem: 'invalid' });
  if (onlyIf && !before.has(onlyIf.criterionId)) problems.push({ field: `onlyIf.${id}`, problem: 'invalid' });
  return problems;
}

const namesMissing = (field: string, name: Scorecard['name']): FieldProblem[] =>
  name['zh-CN'].trim() && name.en.trim() ? [] : [{ field, problem: 'required' }];

const weightProblems = (field: string, weight: number): FieldProblem[] =>
  weight > 0 && Number.isFinite(weight) ? [] : [{ field: `weight.${field}`, problem: 'invalid' }];
