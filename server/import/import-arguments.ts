import { parseArgs } from 'node:util';
import { type Language, languageSchema } from '../../domain/language.ts';
import { importFormats } from './formats.ts';
import type { ImportFormat } from './import-format.ts';
import { recordingUsage } from './recording/recording-arguments.ts';

export interface ImportArguments {
  format: ImportFormat;
  file: string;
  queueId?: string;
  zone: string;
  language: Language;
}

const names = importFormats.map(({ name }) => name).join(' | ');
export const usage = `Usage: npm run import -- <${names}> <file> [--queue=ID] [--zone=Asia/Shanghai] [--language=zh-CN|en]
The file may be plain, gzipped or zipped. docs/import.md describes the formats.
${recordingUsage}`;

/** Reads the command line. Throws an `Error` that says what is wrong with it. */
export function readArguments(words: readonly string[]): ImportArguments {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      queue: { type: 'string' },
      zone: { type: 'string', default: 'Asia/Shanghai' },
      language: { type: 'string', default: 'zh-CN' },
    },
  });
  const [name, file, ...more] = positionals;
  if (!name || !file || more.length > 0) throw new Error('A format and one file are needed.');
  const format = importFormats.find((known) => known.name === name);
  if (!format) throw new Error(`There is no format "${name}".`);
  const language = languageSchema.safeParse(values.language);
  if (!language.success) throw new Error(`"${values.language}" is no language of this product.`);
  return { format, file, queueId: values.queue, zone: values.zone, language: language.data };
}
