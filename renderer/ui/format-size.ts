import type { Language } from '../../domain/language.ts';

const KB = 1024;
const MB = 1024 * KB;

/** A file's size as the language writes it, for example `1.4 MB`. */
export function sizeInWords(bytes: number, language: Language): string {
  const [unit, count] =
    bytes >= MB ? (['megabyte', bytes / MB] as const) : (['kilobyte', Math.max(bytes / KB, 0.1)] as const);
  const digits = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, digits).format(count);
}
