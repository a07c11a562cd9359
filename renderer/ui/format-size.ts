import type { Language } from '../../domain/language.ts';

const KB = 1024;
const units = [
  { unit: 'gigabyte', size: KB ** 3, digits: 1 },
  { unit: 'megabyte', size: KB ** 2, digits: 1 },
] as const;

/** A file's size as the language writes it, for example `1.4 MB`; the unit stays beside its number. */
export function sizeInWords(bytes: number, language: Language): string {
  const { unit, size, digits } = units.find((one) => bytes >= one.size) ?? {
    unit: 'kilobyte',
    size: KB,
    digits: 0,
  };
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits } as const;
  const words = new Intl.NumberFormat(language, style).format(
    digits ? bytes / size : Math.ceil(bytes / size),
  );
  return words.replace(' ', '\u00a0');
}
