import { type Duration, type Instant, SECOND } from '../../../domain/time.ts';
import type { UnusableReason } from '../import-format.ts';
import type { LocalTimes } from '../local-time.ts';
import type { CallLogRow } from './call-log-row.ts';

/** One call that reached a queue, in instants. */
export interface Call {
  /** When it came in, before the voice menu. */
  arrivedAt?: Instant | undefined;
  queuedAt: Instant;
  waitMs: Duration;
  outcome: { kind: 'answered'; agent?: string; talkMs: Duration } | { kind: 'abandoned' };
}

export type CallReading = { call: Call } | { reason: UnusableReason; detail: string };

class UnreadableTime extends Error {}

/**
 * What a row says happened.
 * - `PHANTOM` rows are the log's own artefacts.
 * - `AGENT` is an answer, whether or not the agent is known and however odd the times beside it.
 * - `HANG` is an abandon when the call had been queued, even with service times on it; otherwise the caller hung up in
 *   the voice menu and never was in a queue.
 */
export function callOfRow(row: CallLogRow, times: LocalTimes): CallReading {
  const outcome = row.outcome.trim();
  if (outcome === 'PHANTOM') return { reason: 'phantom', detail: 'the log marks this row as not a call' };
  if (outcome !== 'AGENT' && outcome !== 'HANG') return { reason: 'unknownOutcome', detail: outcome };
  const queued = row.queue_start_at.trim() !== '';
  if (outcome === 'HANG' && !queued)
    return { reason: 'neverQueued', detail: 'hung up in the voice menu before reaching a queue' };
  try {
    const call = outcome === 'AGENT' ? answered(row, queued, times) : abandoned(row, times);
    return { call: { ...call, arrivedAt: times.read(row.arrival_at ?? '') } };
  } catch (error) {
    if (error instanceof UnreadableTime) return { reason: 'badTime', detail: error.message };
    throw error;
  }
}

/** The wait of a call that never queued is 0. It talks as long as the log says, from the end of its wait. */
function answered(row: CallLogRow, queued: boolean, times: LocalTimes): Call {
  const { queue_start_at, queue_exit_at, answer_at, end_at, vru_exit_at, arrival_at = '' } = row;
  const entry = queued ? queue_start_at : [answer_at, vru_exit_at, arrival_at].find((text) => text.trim());
  const queuedAt = read(times, entry ?? '');
  const waitMs = queued ? lasted(times, row.q_time, queue_start_at, queue_exit_at) : 0;
  const talked = answer_at.trim() !== '' && end_at.trim() !== '';
  const talkMs = talked ? lasted(times, row.ser_time, answer_at, end_at) : 0;
  const server = row.server.trim();
  const agent = server && server !== 'NO_SERVER' ? server : undefined;
  return { queuedAt, waitMs, outcome: { kind: 'answered', agent, talkMs } };
}

function abandoned(row: CallLogRow, times: LocalTimes): Call {
  const queuedAt = read(times, row.queue_start_at);
  const waitMs = lasted(times, row.q_time, row.queue_start_at, row.queue_exit_at);
  return { queuedAt, waitMs, outcome: { kind: 'abandoned' } };
}

/**
 * How long something lasted: the log's own count of seconds, where there is one, else the time between. Clocks are put
 * forward and back, and calls go on past midnight; what was counted knows nothing of either.
 */
function lasted(times: LocalTimes, counted: string | undefined, from: string, to: string): Duration {
  const seconds = counted?.trim();
  if (seconds && /^\d+$/.test(seconds)) return Number(seconds) * SECOND;
  const ms = read(times, to) - read(times, from);
  if (ms < 0) throw new UnreadableTime('it ends before it begins');
  return ms;
}

function read(times: LocalTimes, text: string): Instant {
  const at = times.read(text);
  if (at === undefined) throw new UnreadableTime(`not a local time: ${text || 'empty'}`);
  return at;
}
