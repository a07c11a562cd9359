import type { FigureValue } from '../../../../contract/http/figures.ts';
import { rateValue } from '../../../../domain/metrics/rate.ts';
import type { RegistryEntry } from '../../../../domain/metrics/registry.ts';
import { stopwatch } from '../../../ui/format-duration.ts';

type Unit = RegistryEntry['unit'];

/** A figure as it is written, and what it is made of; a dash when there was nothing to count. */
export interface WrittenValue {
  text: string;
  of?: string;
}

const written: Record<Exclude<Unit, 'count'>, (value: number) => string> = {
  share: (value) => `${(value * 100).toFixed(1)}%`,
  perThousand: (value) => `${(value * 1000).toFixed(1)}‰`,
  average: stopwatch,
  shareOfTime: (value) => `${(value * 100).toFixed(1)}%`,
};

/** How a figure stands in the table and in every file made of it. */
export function writeValue(unit: Unit, { numerator, denominator = 0 }: FigureValue): WrittenValue {
  if (unit === 'count') return { text: String(numerator) };
  const value = rateValue({ numerator, denominator });
  return { text: value === undefined ? '–' : written[unit](value), of: madeOf(unit, numerator, denominator) };
}

function madeOf(unit: Unit, numerator: number, denominator: number): string {
  if (unit === 'average') return `n ${denominator}`;
  if (unit === 'shareOfTime') return `${stopwatch(numerator)} / ${stopwatch(denominator)}`;
  return `${numerator} / ${denominator}`;
}

/** The number a picture is drawn by: percent, per thousand or seconds; nothing where there is a dash. */
export function drawnValue(unit: Unit, { numerator, denominator = 0 }: FigureValue): number | null {
  if (unit === 'count') return numerator;
  const value = rateValue({ numerator, denominator });
  if (value === undefined) return null;
  return isShare(unit) ? value * 100 : unit === 'perThousand' ? value * 1000 : value / 1000;
}

/** Shown in percent, and changing by points. */
export const isShare = (unit: Unit): boolean => unit === 'share' || unit === 'shareOfTime';

/** By how much a figure differs from the one before: counts in percent, shares in points, averages in time. */
export function writeChange(unit: Unit, now: FigureValue, before: FigureValue): string {
  if (unit === 'count') {
    if (before.numerator === 0) return now.numerator === 0 ? '0' : '–';
    return signed(
      (100 * (now.numerator - before.numerator)) / before.numerator,
      (size) => `${size.toFixed(1)}%`,
    );
  }
  const [to, from] = [drawnValue(unit, now), drawnValue(unit, before)];
  if (to === null || from === null) return '–';
  if (unit === 'average') return signed(to - from, (size) => stopwatch(size * 1000));
  return signed(to - from, (size) => size.toFixed(1));
}

/** A change too small to be written is none. */
function signed(change: number, write: (size: number) => string): string {
  const text = write(Math.abs(change));
  if (text === write(0)) return `±${text}`;
  return `${change > 0 ? '+' : '−'}${text}`;
}
