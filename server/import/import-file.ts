import type { Centre } from '../centre/centre.ts';
import { CentreSink } from './centre-sink.ts';
import type { ImportArguments } from './import-arguments.ts';
import { importQueue } from './import-queue.ts';
import { type ImportSummary, runImport } from './run-import.ts';
import { openSourceFile } from './source/source-file.ts';

export interface ImportWatch {
  cancelled(): boolean;
  /** `share` of the file that has been read, 0 to 1. */
  onProgress(summary: ImportSummary, share: number): void;
}

/** Brings one file into the centre. */
export async function importFile(
  centre: Centre,
  { format, file, queueId, zone, language }: ImportArguments,
  { cancelled, onProgress }: ImportWatch,
): Promise<ImportSummary> {
  const source = await openSourceFile(file);
  const share = () => (source.bytes === 0 ? 1 : source.bytesRead() / source.bytes);
  try {
    return await runImport({
      format,
      file: source,
      options: { queueId: await importQueue(centre, queueId), zone, language },
      sink: new CentreSink(centre),
      cancelled,
      onProgress: (summary) => onProgress(summary, share()),
    });
  } finally {
    source.text.destroy();
  }
}
