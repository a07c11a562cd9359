import { type Rate, rateValue } from '../../../domain/metrics/rate.ts';

/** A share with what it was made of: `62 % (31/50)`; a dash when nothing was sent. */
export function shareText(rate: Rate, number: (value: number) => string): string {
  const value = rateValue(rate);
  if (value === undefined) return '–';
  return `${number(Math.floor(value * 100))} % (${number(rate.numerator)}/${number(rate.denominator)})`;
}
