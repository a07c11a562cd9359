import { type Appraisal, FEW_ANSWERS, scoreOfVersion, sheetState, versionInForce } from './appraisal.ts';

/** Shown scores are compared: nobody is first by what nobody can see. */
const shown = (score: number): number => Math.round(score * 10) / 10;

/**
 * Whom the figures of a month propose for its award (C-200): whoever has the highest shown score among signed sheets with
 * enough answers to compare by. Several with the same are all proposed; a person decides, and pay follows from nothing here.
 */
export function proposed(sheets: readonly Appraisal[]): Appraisal[] {
  const scored = sheets.flatMap((sheet) => {
    const version = versionInForce(sheet);
    const { score } = scoreOfVersion(version);
    const state = sheetState(sheet);
    const few = (version.figures.csat?.denominator ?? 0) < FEW_ANSWERS;
    return score === undefined || few || (state !== 'signed' && state !== 'answered')
      ? []
      : [{ sheet, score: shown(score) }];
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ sheet }) => sheet);
}
