import { scoreOf } from '../evaluation/score.ts';
import type { Answer, Scorecard } from '../evaluation/scorecard.ts';
import { alphaInterval, biasOf, type Icc, iccOf, krippendorffAlpha, type Unit } from './agreement.ts';
import type { Calibration } from './calibration.ts';

/** Below this a criterion says more about its evaluator than about the conversation (Krippendorff): reword it. */
export const TENTATIVE = 0.667;

export interface CriterionAgreement {
  criterionId: string;
  alpha: number | undefined;
  interval: { low: number; high: number } | undefined;
  /** Interactions that at least two answered. */
  n: number;
  reword: boolean;
}

export interface CalibrationResult {
  criteria: CriterionAgreement[];
  /** Of the scores over all; undefined while anybody's is missing. */
  icc: Icc | undefined;
  /** Points above or below the others, on the same interactions. */
  bias: { evaluatorId: string; bias: number; n: number }[];
}

/** How far the evaluators of one session agree. Answers are ranked (missed, partly, met); what does not apply is no value. */
export function calibrationResult(card: Scorecard, units: readonly Calibration[]): CalibrationResult {
  const [first] = units;
  const evaluatorIds = first?.evaluatorIds ?? [];
  const criteria = card.sections
    .flatMap((section) => section.criteria)
    .map(({ id }) => agreementOn(id, evaluatorIds, units));
  const scores = units.map(
    ({ answers }): Unit => evaluatorIds.map((id) => answers[id] && scoreOf(card, answers[id]).raw),
  );
  const complete = scores.filter((row): row is number[] => row.every((score) => score !== undefined));
  const icc = complete.length === scores.length ? iccOf(complete) : undefined;
  const bias = evaluatorIds.flatMap((evaluatorId, judge) => {
    const found = biasOf(scores, judge);
    return found ? [{ evaluatorId, ...found }] : [];
  });
  return { criteria, icc, bias };
}

function agreementOn(
  criterionId: string,
  evaluatorIds: readonly string[],
  units: readonly Calibration[],
): CriterionAgreement {
  const said = units.map(({ answers }): Unit => evaluatorIds.map((id) => rankOf(answers[id]?.[criterionId])));
  const alpha = krippendorffAlpha(said, 'ordinal');
  return {
    criterionId,
    alpha,
    interval: alphaInterval(said, 'ordinal', `${units[0]?.sessionId}/${criterionId}`),
    n: said.filter((unit) => unit.filter((value) => value !== undefined).length > 1).length,
    reword: alpha !== undefined && alpha < TENTATIVE,
  };
}

const rankOf = (answer: Answer | undefined): number | undefined =>
  answer === 'notApplicable' ? undefined : answer;
