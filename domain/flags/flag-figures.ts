import type { Interaction } from '../interaction/interaction.ts';
import type { Rate } from '../metrics/rate.ts';
import type { Draw } from '../sampling/draw.ts';
import { type FlagKind, flagKinds } from './flag.ts';

export interface FlagFigures {
  kind: FlagKind;
  raised: number;
  /** Of those a person has judged, how many were right. */
  precision: Rate;
  /** In the random sample: of everything that was really there, how much the rule had seen. */
  recall: Rate;
}

/**
 * How good each rule is, by what people said of it. Precision counts judged flags wherever they are; recall counts only
 * interactions that were drawn at random, since whoever looks where the flags are finds what the flags found.
 */
export function flagFigures(interactions: readonly Interaction[], draws: readonly Draw[]): FlagFigures[] {
  const atRandom = new Set(
    draws
      .filter(({ plan }) => plan.kind !== 'targeted')
      .flatMap(({ picks }) => picks.map(({ interactionId }) => interactionId)),
  );
  return flagKinds.map((kind) => {
    const figures: FlagFigures = {
      kind,
      raised: 0,
      precision: { numerator: 0, denominator: 0 },
      recall: { numerator: 0, denominator: 0 },
    };
    for (const { id, raised = [], missed = [] } of interactions) {
      const own = raised.filter((one) => one.kind === kind);
      const judged = own.filter(({ verdict }) => verdict !== undefined);
      const right = judged.filter(({ verdict }) => verdict?.right).length;
      figures.raised += own.length;
      figures.precision.denominator += judged.length;
      figures.precision.numerator += right;
      if (!atRandom.has(id)) continue;
      figures.recall.numerator += right;
      figures.recall.denominator += right + missed.filter((one) => one.kind === kind).length;
    }
    return figures;
  });
}
