import type { ImportFormat, ImportItem, ImportOptions } from '../import-format.ts';
import { type JsonElement, jsonElements } from '../source/json-elements.ts';
import type { SourceFile } from '../source/source-file.ts';
import { journalOf, type TranscriptReader } from './conversation.ts';
import { taskDialogue } from './task-dialogue.ts';
import { twitterCare } from './twitter-care.ts';

/** Written conversations in JSON: customer care threads, or dialogues by task. Which of them, the elements tell. */
export const chatTranscripts: ImportFormat = {
  name: 'chat-transcripts',
  assumptions: [
    'e-mail addresses, handles of private persons and telephone numbers are masked',
    'dialogues without times get 20 s between messages, from 2020-01-01 on: their durations mean nothing',
  ],
  read: readTranscripts,
};

async function* readTranscripts(file: SourceFile, options: ImportOptions): AsyncGenerator<ImportItem> {
  let place = 0;
  for await (const element of jsonElements(file.text)) {
    yield itemOf(element, place, options);
    place += 1;
  }
}

function itemOf(element: JsonElement, place: number, options: ImportOptions): ImportItem {
  const { line } = element;
  try {
    const content: unknown = JSON.parse(element.text);
    const read: TranscriptReader = hasMessages(content) ? taskDialogue : twitterCare;
    const conversation = read(content, element, place);
    if (conversation.turns.length === 0)
      return { line, reason: 'noMessages', detail: 'nobody says anything' };
    const { interactionId } = conversation;
    return { line, interactionId, events: journalOf(conversation, options.queueId) };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : 'unreadable';
    return { line, reason: 'malformed', detail };
  }
}

const hasMessages = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && 'messages' in content;
