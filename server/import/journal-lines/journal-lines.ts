import { createInterface } from 'node:readline';
import { ZodError } from 'zod';
import { type JournalEvent, parseEvent } from '../../../domain/journal/event.ts';
import type { ImportFormat, ImportItem, UnusableReason } from '../import-format.ts';
import type { SourceFile } from '../source/source-file.ts';

/** The neutral format: JSON Lines, one journal event a line, the events of an interaction one after the other. */
export const journalLines: ImportFormat = {
  name: 'journal',
  assumptions: ['texts are taken as they are: mask personal data before writing the file'],
  read: readJournal,
};

interface Group {
  line: number;
  interactionId: string;
  events: JournalEvent[];
}

async function* readJournal(file: SourceFile): AsyncGenerator<ImportItem> {
  let group: Group | undefined;
  let line = 0;
  for await (const text of createInterface({ input: file.text, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (!text.trim()) continue;
    const event = eventOf(text);
    if (!('id' in event)) {
      yield { line, ...event };
      continue;
    }
    if (group && group.interactionId === event.stream.id) {
      group.events.push(event);
      continue;
    }
    if (group) yield checked(group);
    group = { line, interactionId: event.stream.id, events: [event] };
  }
  if (group) yield checked(group);
}

function eventOf(text: string): JournalEvent | { reason: UnusableReason; detail: string } {
  try {
    const event = parseEvent(JSON.parse(text));
    if (event.stream.kind === 'interaction') return event;
    return { reason: 'notHistory', detail: `a ${event.stream.kind} is set up in the centre, not imported` };
  } catch (error) {
    if (!(error instanceof ZodError)) return { reason: 'malformed', detail: 'not JSON' };
    const fields = error.issues.map(({ path, message }) => `${path.join('.') || 'event'}: ${message}`);
    return { reason: 'invalidEvent', detail: fields.join('; ') };
  }
}

/** Times must not run backwards, and only history comes in this way: nothing that would be routed to somebody. */
function checked(group: Group): ImportItem {
  const { line, events } = group;
  const [first] = events;
  const arrival = first?.type === 'interaction.arrived' ? first : undefined;
  if (arrival && arrival.data.source !== 'import')
    return { line, reason: 'notHistory', detail: 'interaction.arrived must say source "import"' };
  if (!arrival && events.some(({ type }) => type === 'interaction.arrived'))
    return { line, reason: 'noArrival', detail: 'interaction.arrived is not the first event' };
  const backwards = events.find(({ at }, i) => at < (events[i - 1]?.at ?? at));
  if (backwards)
    return {
      line,
      reason: 'invalidEvent',
      detail: `${backwards.id} happens before the event in front of it`,
    };
  return group;
}
