import type { Measured } from '../../../../domain/correction/correction.ts';
import type { SummedFigureId } from '../../../../domain/metrics/formulas.ts';
import { rateValue } from '../../../../domain/metrics/rate.ts';
import { entryOf } from '../../../../domain/metrics/registry.ts';

type Parts = Pick<Measured, 'numerator' | 'denominator'>;

/** A figure in its unit, with what it was counted from where that is known; a dash for nothing. */
export function figureText(
  metric: SummedFigureId,
  parts: Parts,
  number: (value: number, digits?: number) => string,
): string {
  const { numerator, denominator } = parts;
  const { unit } = entryOf(metric);
  if (unit === 'count') return number(numerator / (denominator ?? 1));
  const value = rateValue({ numerator, denominator: denominator ?? 0 });
  if (value === undefined) return '–';
  if (unit === 'share') return `${number(value * 100, 1)} %`;
  return unit === 'average' ? `${number(value / 1_000, 1)} s` : `${number(value * 1_000, 1)} ‰`;
}

/** How much of one's own unit a target is typed in: percent, seconds, per mille, or so many. */
export function targetOf(metric: SummedFigureId, typed: number): { numerator: number; denominator: number } {
  const { unit } = entryOf(metric);
  const tenths = Math.round(typed * 10);
  if (unit === 'share') return { numerator: tenths, denominator: 1_000 };
  if (unit === 'perThousand') return { numerator: tenths, denominator: 10_000 };
  return unit === 'average'
    ? { numerator: tenths * 100, denominator: 1 }
    : { numerator: Math.round(typed), denominator: 1 };
}
