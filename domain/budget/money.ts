import { z } from 'zod';

/** Money is whole fen: what is summed in them is exact to the last one. A hundred million yuan is more than a line ever has. */
const MOST = 10_000_000_000;

export const fenSchema = z.number().int().min(0).max(MOST);
export type Fen = number;

/** Fen as yuan with both decimals and no signs between them, as a file holds it: `-1200.05`. */
export function yuanText(fen: Fen): string {
  const whole = Math.abs(fen);
  const cents = String(whole % 100).padStart(2, '0');
  return `${fen < 0 ? '-' : ''}${Math.floor(whole / 100)}.${cents}`;
}

/** What somebody typed as yuan, in fen; undefined when it is no amount or has parts of a fen. */
export function fenOf(yuan: string): Fen | undefined {
  const [, whole, decimals = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(yuan.trim()) ?? [];
  if (whole === undefined) return undefined;
  const fen = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return fen <= MOST ? fen : undefined;
}

export const sumOf = (amounts: Iterable<Fen>): Fen => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
};
