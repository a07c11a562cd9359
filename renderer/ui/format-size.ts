import type { Language } from '../../domain/language.ts';

const KB = 1024;
const MB = 1024 * KB;

/** A file's size as the language writes it, for example `1.4 MB`. */
export function sizeInWords(bytes: number, language: Language): string {
  const large = bytes >= MB;
  const unit = large ? 'megabyte' : 'kilobyte';
  const digits = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: large ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, digits).format(large ? bytes / MB : Math.ceil(bytes / KB));
}
