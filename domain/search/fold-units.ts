import { simplified } from './simplified.ts';

const UNKNOWN = 0;
/** Every code unit as searches compare it; filled as texts bring them. */
const folded = new Uint16Array(65_536);

/** A text as searches compare it, unit for unit: what is found at a place stands at that place of the text. */
export function foldUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units[at] = folded[unit] || foldUnit(unit);
  }
  return units;
}

/** Width, capitals, accents and script do not count, as long as one unit stays one unit. */
function foldUnit(unit: number): number {
  if (unit === UNKNOWN) return unit;
  const text = String.fromCharCode(unit);
  const steps = [
    (from: string) => from.normalize('NFKC'),
    (from: string) => from.toLowerCase(),
    (from: string) => from.normalize('NFD')[0] ?? from,
    (from: string) => (isHan(from.charCodeAt(0)) ? simplified(from) : from),
  ];
  const result = steps.reduce((from, step) => (step(from).length === 1 ? step(from) : from), text);
  // Half a character is left alone: it means something only with its other half.
  folded[unit] = unit >= 0xd800 && unit <= 0xdfff ? unit : result.charCodeAt(0);
  return folded[unit];
}

/** A Chinese character, of those that fit one unit: all that have a reading anybody types. */
export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);

/** A letter or digit as folded text has them. */
export const isLatin = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

export const unitsToText = (units: Uint16Array, from: number, to: number): string =>
  String.fromCharCode(...units.subarray(from, to));
