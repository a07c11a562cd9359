import type { JournalEvent } from '../../domain/journal/event.ts';
import type { Language } from '../../domain/language.ts';
import type { SourceFile } from './source/source-file.ts';

/** Why a part of the file is not in the centre. A closed list; docs/import.md explains each. */
export const unusableReasons = [
  'malformed',
  'badTime',
  'unknownOutcome',
  'phantom',
  'neverQueued',
  'noMessages',
  'invalidEvent',
  'noArrival',
  'notHistory',
  'liveInteraction',
] as const;
export type UnusableReason = (typeof unusableReasons)[number];

/** One unit of a file, by the line it begins on: an interaction's events in order, or why it cannot be used. */
export type ImportItem =
  | { line: number; interactionId: string; events: JournalEvent[] }
  | { line: number; reason: UnusableReason; detail: string };

export interface ImportOptions {
  /** Where imported interactions lie. */
  queueId: string;
  /** The zone of local times that name none. */
  zone: string;
  /** What was spoken, where the file does not say. */
  language: Language;
}

/** A way to read a kind of file. `read` streams: it never holds more than one unit. */
export interface ImportFormat {
  name: string;
  /** What is assumed because the file does not say it, for the summary. */
  assumptions: string[];
  read(file: SourceFile, options: ImportOptions): AsyncIterable<ImportItem>;
}
