import { parseArgs } from 'node:util';
import type { Instant } from '../../../domain/time.ts';
import { LocalTimes } from '../../import/local-time.ts';

export interface ReportArguments {
  /** As written: `1999-02-01`. */
  fromDate: string;
  toDate: string;
  from: Instant;
  to: Instant;
  zone: string;
  queueId?: string | undefined;
  /** Seconds; without them each queue's own. */
  threshold?: number | undefined;
  short?: number | undefined;
  json: boolean;
}

export const usage = `Usage: npm run metrics -- --from=1999-02-01 --to=1999-03-01 [--json] [--queue=ID] [--zone=Asia/Shanghai]
                      [--threshold=SECONDS] [--short=SECONDS]
Counts the stays of all interactions that came in from the first day on and before the second one.
  --from, --to   days in the zone; the second one is not in it any more
  --json         the last line is one JSON object with every figure
  --queue        only this queue
  --zone         the zone of days and hours; what was imported with another --zone is read with the same
  --threshold    answered within so many seconds is in time; each queue's own limit unless told
  --short        an abandon within so many seconds is short; each queue's own limit unless told
The centre is the one of this computer, or DATABASE_URL. docs/metrics.md says how each figure is made.`;

export const asksForHelp = (words: readonly string[]): boolean =>
  words.some((word) => word === '--help' || word === '-h');

/** Reads the command line. Throws an `Error` that says what is wrong with it. */
export function readArguments(words: readonly string[]): ReportArguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
      queue: { type: 'string' },
      zone: { type: 'string', default: 'Asia/Shanghai' },
      threshold: { type: 'string' },
      short: { type: 'string' },
    },
  });
  const { zone, json, queue: queueId } = values;
  const times = timesOf(zone);
  const from = midnight(times, 'from', values.from);
  const to = midnight(times, 'to', values.to);
  if (from >= to) throw new Error('--from has to be before --to.');
  return {
    fromDate: values.from ?? '',
    toDate: values.to ?? '',
    from,
    to,
    zone,
    queueId,
    json,
    threshold: seconds('threshold', values.threshold),
    short: seconds('short', values.short),
  };
}

function timesOf(zone: string): LocalTimes {
  try {
    return new LocalTimes(zone);
  } catch {
    throw new Error(`There is no zone "${zone}".`);
  }
}

function midnight(times: LocalTimes, name: string, date: string | undefined): Instant {
  if (date === undefined) throw new Error(`--${name} is needed: a day such as 1999-02-01.`);
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? times.read(`${date}T00:00:00`) : undefined;
  // 30 February is read as a day of March.
  if (at === undefined || new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date)
    throw new Error(`--${name}: "${date}" is no day such as 1999-02-01.`);
  return at;
}

function seconds(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Error(`--${name}: "${text}" is no number of seconds.`);
  return Number(text);
}
