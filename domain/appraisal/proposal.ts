import type { Month } from '../calendar/month.ts';
import { type Appraisal, FEW_ANSWERS, scoreOfVersion, sheetState, versionInForce } from './appraisal.ts';
import { yearOf } from './year.ts';

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

const answersOf = (sheets: readonly Appraisal[], months: readonly Month[]): number =>
  sheets
    .filter(({ month }) => months.includes(month))
    .reduce((sum, sheet) => sum + (versionInForce(sheet).figures.csat?.denominator ?? 0), 0);

/**
 * Whom the figures of a year propose for its award (C-201): whoever has the highest shown score of those with as many signed
 * months as anybody has, since a good spring is no year, and with enough answers in them. Ties are all proposed, by the ids
 * of the people; a person decides.
 */
export function proposedOfYear(sheets: readonly Appraisal[], anyMonth: Month): string[] {
  const people = [...new Set(sheets.map(({ agentId }) => agentId))].sort();
  const years = people.flatMap((agentId) => {
    const own = sheets.filter((sheet) => sheet.agentId === agentId);
    const { lines, score } = yearOf(own, anyMonth);
    const signed = lines.filter((line) => line.score !== undefined).map(({ month }) => month);
    const few = answersOf(own, signed) < FEW_ANSWERS;
    return score === undefined ? [] : [{ agentId, signed: signed.length, few, score: shown(score) }];
  });
  const most = Math.max(...years.map(({ signed }) => signed));
  const whole = years.filter(({ signed, few }) => signed === most && !few);
  const best = Math.max(...whole.map(({ score }) => score));
  return whole.filter(({ score }) => score === best).map(({ agentId }) => agentId);
}
