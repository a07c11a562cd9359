import fs from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Instant } from '../../domain/time.ts';

/** A real month of a bank's call centre; not part of the product, and absent from a stranger's clone. */
const LOG = new URL('../../../shared/data/call-log-1999-02.csv.gz', import.meta.url);

/** One call that waited in line, and how that ended. */
export interface QueuedCall {
  id: string;
  /** The service asked for: agents differ by it. */
  type: string;
  priority: boolean;
  from: Instant;
  to: Instant;
  answered: boolean;
}

/** The calls that waited, by when they began to. Undefined when the log is not here. */
export function readQueuedCalls(file: URL = LOG): QueuedCall[] | undefined {
  if (!fs.existsSync(file)) return undefined;
  const rows: Record<string, string>[] = parse(gunzipSync(fs.readFileSync(file)), { columns: true });
  return rows
    .filter((row) => row.outcome !== 'PHANTOM' && row.queue_start_at && row.queue_exit_at)
    .map((row) => ({
      id: `${row.vru_line}/${row.call_id}`,
      type: (row.type ?? '').trim(),
      priority: row.priority === '2',
      from: Date.parse(`${row.queue_start_at}+08:00`),
      to: Date.parse(`${row.queue_exit_at}+08:00`),
      answered: row.outcome === 'AGENT',
    }))
    .sort((a, b) => a.from - b.from);
}
