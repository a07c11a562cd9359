import type { JournalEvent } from '../../domain/journal/event.ts';
import type { ImportFormat, ImportItem, ImportOptions, UnusableReason } from './import-format.ts';
import type { SourceFile } from './source/source-file.ts';

/** What is already there of an interaction: where it came from, and the ids of its events. */
export interface KnownInteraction {
  source: 'live' | 'import';
  eventIds: ReadonlySet<string>;
}

/** Where history goes. One `append` happens as a whole or not at all. */
export interface HistorySink {
  known(interactionIds: readonly string[]): Promise<ReadonlyMap<string, KnownInteraction>>;
  append(events: readonly JournalEvent[]): Promise<void>;
}

export interface UnusableItem {
  line: number;
  reason: UnusableReason;
  detail: string;
}

export interface ImportSummary {
  /** Interactions written by this run, and those an earlier run had brought in. */
  imported: number;
  alreadyThere: number;
  events: number;
  unusable: UnusableItem[];
  /** Stopped on request: running again goes on where this run stopped. */
  cancelled: boolean;
}

export interface ImportRun {
  format: ImportFormat;
  file: SourceFile;
  options: ImportOptions;
  sink: HistorySink;
  /** Asked between batches: an import can be stopped at any time and never leaves half an interaction behind. */
  cancelled(): boolean;
  onProgress(summary: ImportSummary): void;
}

type Usable = Extract<ImportItem, { events: JournalEvent[] }>;

/** Interactions a transaction: few enough to stop quickly, enough to be fast. */
const BATCH = 200;

/** Brings a file in. Every unit of it ends up imported, already there or listed with its line and reason. */
export async function runImport(run: ImportRun): Promise<ImportSummary> {
  const summary: ImportSummary = { imported: 0, alreadyThere: 0, events: 0, unusable: [], cancelled: false };
  let batch: Usable[] = [];
  for await (const item of run.format.read(run.file, run.options)) {
    if ('reason' in item) summary.unusable.push(item);
    else batch.push(item);
    if (batch.length < BATCH) continue;
    await write(run.sink, batch, summary);
    batch = [];
    run.onProgress(summary);
    summary.cancelled = run.cancelled();
    if (summary.cancelled) break;
  }
  await write(run.sink, batch, summary);
  summary.unusable.sort((a, b) => a.line - b.line);
  run.onProgress(summary);
  return summary;
}

/** Only what is new is written, so that running again changes nothing and a longer journal adds its rest. */
async function write(sink: HistorySink, batch: Usable[], summary: ImportSummary): Promise<void> {
  const there = new Map(await sink.known(batch.map(({ interactionId }) => interactionId)));
  const events: JournalEvent[] = [];
  let imported = 0;
  for (const item of batch) {
    const { line, interactionId } = item;
    const before = there.get(interactionId);
    const problem = problemOf(item, before);
    if (problem) {
      summary.unusable.push({ line, ...problem });
      continue;
    }
    const fresh = item.events.filter(({ id }) => !before?.eventIds.has(id));
    if (fresh.length === 0) summary.alreadyThere += 1;
    else imported += 1;
    events.push(...fresh);
    const eventIds = new Set([...(before?.eventIds ?? []), ...item.events.map(({ id }) => id)]);
    there.set(interactionId, { source: 'import', eventIds });
  }
  await sink.append(events);
  summary.events += events.length;
  summary.imported += imported;
}

function problemOf(
  { interactionId, events }: Usable,
  there: KnownInteraction | undefined,
): Omit<UnusableItem, 'line'> | undefined {
  if (there?.source === 'live')
    return { reason: 'liveInteraction', detail: `${interactionId} is live work of this centre` };
  if (!there && events[0]?.type !== 'interaction.arrived')
    return { reason: 'noArrival', detail: `${interactionId} does not begin with interaction.arrived` };
  return undefined;
}
