import type { FieldProblem } from '../refusal.ts';
import type { Answer, Answers, Criterion, Scorecard, Section } from './scorecard.ts';

/** What one criterion adds: `points` of `possible`; both 0 when it does not apply or is not answered yet. */
export interface CriterionLine {
  criterionId: string;
  answer: Answer | undefined;
  weight: number;
  points: number;
  possible: number;
  /** A critical criterion that was missed. */
  criticalMiss: boolean;
}

/** What one section adds; `share` (0 to 1) is undefined when nothing in it was scored, and it leaves the score. */
export interface SectionLine {
  sectionId: string;
  weight: number;
  points: number;
  possible: number;
  share: number | undefined;
  criteria: CriterionLine[];
}

/** A score from 0 to 100 with the whole arithmetic, so that it can be shown. Undefined when nothing was scored. */
export interface Score {
  /** Before critical misses. */
  raw: number | undefined;
  /** What counts: 0 after a critical miss, else the raw score. */
  final: number | undefined;
  /** Weight of the sections in the score: the denominator. */
  weight: number;
  criticalMisses: string[];
  sections: SectionLine[];
}

/**
 * score = 100 * sum_s w_s * (sum a_i x_i / sum a_i over scored criteria) / sum w_s over sections with a scored one
 * (metrics: QA arithmetic). What does not apply leaves numerator and denominator. A criterion without an answer is left
 * out as well, so that a draft shows where it stands; `scoreProblems` keeps such a draft from being released.
 */
export function scoreOf(card: Scorecard, answers: Answers): Score {
  const sections = card.sections.map((section) => sectionLine(section, answers));
  const scored = sections.filter((line) => line.share !== undefined);
  const weight = sum(scored.map((line) => line.weight));
  const raw = weight === 0 ? undefined : (100 * sum(scored.map((l) => l.weight * (l.share ?? 0)))) / weight;
  const criticalMisses = sections.flatMap((line) =>
    line.criteria.filter((criterion) => criterion.criticalMiss).map((criterion) => criterion.criterionId),
  );
  return { raw, final: criticalMisses.length ? 0 : raw, weight, criticalMisses, sections };
}

function sectionLine(section: Section, answers: Answers): SectionLine {
  const criteria = section.criteria.map((criterion) =>
    criterionLine(criterion, isAsked(criterion, answers) ? answers[criterion.id] : undefined),
  );
  const points = sum(criteria.map((line) => line.points));
  const possible = sum(criteria.map((line) => line.possible));
  const share = possible === 0 ? undefined : points / possible;
  return { sectionId: section.id, weight: section.weight, points, possible, share, criteria };
}

function criterionLine(criterion: Criterion, answer: Answer | undefined): CriterionLine {
  const { id: criterionId, weight, critical } = criterion;
  const line = { criterionId, answer, weight, criticalMiss: critical && answer === 0 };
  if (answer === undefined || answer === 'notApplicable') return { ...line, points: 0, possible: 0 };
  return { ...line, points: weight * answer, possible: weight };
}

/** Whether a criterion counts at all: one with a condition does when that is met. */
export const isAsked = ({ onlyIf }: Criterion, answers: Answers): boolean => {
  const answer = onlyIf && answers[onlyIf.criterionId];
  return onlyIf === undefined || (answer !== undefined && onlyIf.answers.includes(answer));
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What keeps an evaluation from being released: each criterion not answered, each answer to none of the card's. */
export function scoreProblems(card: Scorecard, answers: Answers): FieldProblem[] {
  const criteria = card.sections.flatMap((section) => section.criteria);
  const known = criteria.map(({ id }) => id);
  const unanswered = criteria
    .filter((criterion) => isAsked(criterion, answers) && answers[criterion.id] === undefined)
    .map(({ id }) => id);
  const unknown = Object.keys(answers).filter((id) => !known.includes(id));
  return [
    ...unanswered.map((id) => ({ field: `answers.${id}`, problem: 'required' as const })),
    ...unknown.map((id) => ({ field: `answers.${id}`, problem: 'invalid' as const })),
  ];
}
