import { callLog } from './call-log/call-log.ts';
import { chatTranscripts } from './chat-transcripts/chat-transcripts.ts';
import type { ImportFormat } from './import-format.ts';
import { journalLines } from './journal-lines/journal-lines.ts';

/** Every kind of file that can be imported. */
export const importFormats: readonly ImportFormat[] = [journalLines, callLog, chatTranscripts];
