import type { Duration, Instant } from '../../../domain/time.ts';
import type { UnusableReason } from '../import-format.ts';
import type { LocalTimes } from '../local-time.ts';
import type { CallLogRow } from './call-log-row.ts';

/** One call that reached a queue, in instants. */
export interface Call {
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
    return { call: outcome === 'AGENT' ? answered(row, queued, times) : abandoned(row, times) };
  } catch (error) {
    if (error instanceof UnreadableTime) return { reason: 'badTime', detail: error.message };
    throw error;
  }
}

/** The wait of a call that never queued is 0. It talks as long as the log says, from the end of its wait. */
function answered(row: CallLogRow, queued: boolean, times: LocalTimes): Call {
  const answer = row.answer_at.trim() ? row.answer_at : undefined;
  const queuedAt = read(times, queued ? row.queue_start_at : (answer ?? row.vru_exit_at));
  const waitMs = queued ? read(times, row.queue_exit_at) - queuedAt : 0;
  const talkMs = answer && row.end_at.trim() ? read(times, row.end_at) - read(times, answer) : 0;
  if (waitMs < 0 || talkMs < 0) throw new UnreadableTime('the call ends before it begins');
  const server = row.server.trim();
  const agent = server && server !== 'NO_SERVER' ? server : undefined;
  return { queuedAt, waitMs, outcome: { kind: 'answered', agent, talkMs } };
}

function abandoned(row: CallLogRow, times: LocalTimes): Call {
  const queuedAt = read(times, row.queue_start_at);
  const waitMs = read(times, row.queue_exit_at) - queuedAt;
  if (waitMs < 0) throw new UnreadableTime('the call leaves the queue before it enters it');
  return { queuedAt, waitMs, outcome: { kind: 'abandoned' } };
}

function read(times: LocalTimes, text: string): Instant {
  const at = times.read(text);
  if (at === undefined) throw new UnreadableTime(`not a local time: ${text || 'empty'}`);
  return at;
}
