import { type CsvError, type Info, parse } from 'csv-parse';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import { unknownAgentOf } from '../../../domain/person/unknown-agent.ts';
import { History } from '../history.ts';
import type { ImportFormat, ImportItem, ImportOptions } from '../import-format.ts';
import { LocalTimes } from '../local-time.ts';
import type { SourceFile } from '../source/source-file.ts';
import { pseudonym, stableId } from '../stable-id.ts';
import { type CallLogRow, callLogRowSchema } from './call-log-row.ts';
import { type Call, callOfRow } from './call-of-row.ts';

/** A call centre's log, one CSV row a call. */
export const callLog: ImportFormat = {
  name: 'call-log',
  assumptions: [
    'a call waits from its queue entry on; when it came in is kept beside it, and what the voice menu asked is not',
    'talk lasts as long as the log says, counted from the end of the wait',
    'no after-call work: the log has none',
  ],
  read: readCalls,
};

async function* readCalls(file: SourceFile, options: ImportOptions): AsyncGenerator<ImportItem> {
  const times = new LocalTimes(options.zone);
  const broken: ImportItem[] = [];
  const seen = new Map<string, number>();
  const rows = parse({
    bom: true,
    columns: (header: string[]) => header.map((name) => name.trim()),
    info: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) broken.push(unreadable(error));
      return undefined;
    },
  });
  file.text.once('error', (error) => rows.destroy(error));
  for await (const { record, info } of file.text.pipe(rows) as AsyncIterable<{
    record: unknown;
    info: Info;
  }>) {
    yield* broken.splice(0);
    yield itemOf(record, info.lines, { times, seen, options });
  }
  yield* broken;
}

const unreadable = (error: CsvError): ImportItem => ({
  line: typeof error.lines === 'number' ? error.lines : 0,
  reason: 'malformed',
  detail: error.code,
});

interface Reading {
  times: LocalTimes;
  /** How often each name of a call came up. */
  seen: Map<string, number>;
  options: ImportOptions;
}

function itemOf(record: unknown, line: number, { times, seen, options }: Reading): ImportItem {
  const row = callLogRowSchema.safeParse(record);
  if (!row.success) {
    const missing = row.error.issues.map(({ path }) => path.join('.')).join(', ');
    return { line, reason: 'malformed', detail: `missing columns: ${missing}` };
  }
  const reading = callOfRow(row.data, times);
  if ('reason' in reading) return { line, ...reading };
  const name = [row.data.date, row.data.vru_line, row.data.call_id];
  const before = seen.get(name.join('/')) ?? 0;
  seen.set(name.join('/'), before + 1);
  // A log that counts its calls from 1 again names two of them alike: both are calls.
  const interactionId = stableId('call-log', ...name, ...(before > 0 ? [`${before + 1}`] : []));
  return { line, interactionId, events: eventsOf(interactionId, reading.call, row.data, options) };
}

function eventsOf(
  interactionId: string,
  call: Call,
  row: CallLogRow,
  options: ImportOptions,
): JournalEvent[] {
  const customer = row.customer_id.trim();
  // 0 is a caller who did not identify: not the same person as the next one.
  const customerKey = customer && customer !== '0' ? ['customer', customer] : ['call', interactionId];
  const history = new History(interactionId, call.queuedAt).add(call.queuedAt, 'interaction.arrived', {
    channel: 'voice',
    queueId: options.queueId,
    customerId: stableId('call-log', ...customerKey),
    customerName: pseudonym('call-log', ...customerKey),
    language: options.language,
    topic: row.type.trim() || undefined,
    arrivedAt: call.arrivedAt,
    offHours: false,
    source: 'import',
    recordingNotice: false,
  });
  const leftAt = call.queuedAt + call.waitMs;
  if (call.outcome.kind === 'abandoned') return history.add(leftAt, 'interaction.abandoned', {}).events;
  const personId = agentId(call.outcome.agent);
  return history
    .add(leftAt, 'interaction.accepted', { personId }, { kind: 'person', id: personId })
    .add(leftAt + call.outcome.talkMs, 'interaction.ended', {}).events;
}

/** Agents of a log are nobody who signs in here: their ids say where they come from. */
const agentId = (server: string | undefined): string =>
  server === undefined ? unknownAgentOf('call-log') : `import:call-log:${server.toLowerCase()}`;
