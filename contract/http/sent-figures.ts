import { z } from 'zod';
import { summedFigureIds } from '../../domain/metrics/formulas.ts';
import { type FiguresReply, type FigureValue, figuresReplySchema } from './figures.ts';

type Figures = FiguresReply['totals'][number]['figures'];

const { parts, totals } = figuresReplySchema.shape;
/** Numerator and denominator of every formula, in the order of `formulas`; null where a figure is a count. */
const values = { figures: z.array(z.number().int().nullable()) };

const sentSchema = figuresReplySchema.extend({
  parts: z.array(parts.element.extend(values)),
  totals: z.array(totals.element.extend(values)),
});
/**
 * What answers `GET /figures`: a long report has thousands of parts with some thirty figures each, so each part sends its
 * numbers in a row instead of naming all of them again.
 */
export type SentFigures = z.infer<typeof sentSchema>;

export function sendFigures({ formulas, parts, totals, ...reply }: FiguresReply): SentFigures {
  const inARow = <T extends { figures: Figures }>(part: T) => {
    const row: (number | null)[] = [];
    for (const { id } of formulas) {
      const { numerator, denominator = null } = part.figures[id];
      row.push(numerator, denominator);
    }
    return { ...part, figures: row };
  };
  return { ...reply, formulas, parts: parts.map(inARow), totals: totals.map(inARow) };
}

/** Reads what was sent: every figure by its name again. A figure that is missing is not taken for none. */
export const sentFiguresSchema = sentSchema.transform(
  ({ formulas, parts, totals, ...reply }, { issues }): FiguresReply => {
    const missing = summedFigureIds.find((id) => !formulas.some((one) => one.id === id));
    if (missing) {
      issues.push({ code: 'custom', input: formulas, message: `no formula of ${missing}` });
      return z.NEVER;
    }
    const named = <T extends { figures: (number | null)[] }>(part: T) => {
      const figures: Partial<Figures> = {};
      for (const [n, { id }] of formulas.entries())
        figures[id] = pairOf(part.figures[2 * n], part.figures[2 * n + 1]);
      return { ...part, figures: figures as Figures };
    };
    return { ...reply, formulas, parts: parts.map(named), totals: totals.map(named) };
  },
);

const pairOf = (numerator: number | null = 0, denominator: number | null = null): FigureValue =>
  denominator === null ? { numerator: numerator ?? 0 } : { numerator: numerator ?? 0, denominator };
