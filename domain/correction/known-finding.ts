import { isReleased } from '../evaluation/course.ts';
import { themeSchema } from '../feedback/feedback.ts';
import type { RowReader } from '../journal/rows.ts';
import type { FindingKind, FindingRef } from './finding.ts';

type Known = (rows: RowReader, finding: FindingRef) => boolean;

const hasPart = (parts: readonly { id: string }[] | undefined, part: string | undefined): boolean =>
  parts?.some(({ id }) => id === part) ?? false;

const known: Record<FindingKind, Known> = {
  study: (rows, { id, part }) => hasPart(rows.get('study', id)?.findings, part),
  theme: (_rows, { id }) => themeSchema.safeParse(id).success,
  problem: (rows, { id }) => rows.get('problem', id) !== undefined,
  ruleReview: (rows, { id, part }) =>
    Object.keys(rows.get('rulereview', id)?.parts ?? {}).some((one) => one === part),
  pack: (rows, { id, part }) => hasPart(rows.get('pack', id)?.decisions, part),
  evaluation(rows, { id }) {
    const row = rows.get('evaluation', id);
    // What an evaluator still thinks about is nothing to change a rule by.
    return row !== undefined && isReleased(row);
  },
};

/** Whether there is such a finding: one that was written down, or a theme that customers are classed by. */
export const isKnownFinding = (rows: RowReader, finding: FindingRef): boolean =>
  known[finding.of](rows, finding);
