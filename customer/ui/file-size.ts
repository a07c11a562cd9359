import type { Language } from '../../domain/language.ts';

const KB = 1024;
const MB = 1024 * KB;

/** A file's size the way the customer's language writes it. */
export function sizeInWords(bytes: number, language: Language): string {
  const [unit, count] =
    bytes >= MB ? (['megabyte', bytes / MB] as const) : (['kilobyte', Math.max(bytes / KB, 0.1)] as const);
  const digits = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, digits).format(count);
}
