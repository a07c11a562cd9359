import { useEffect, useRef } from 'react';
import { type EndedOutage, nextOutage, type OpenOutage } from '../../domain/line/outage.ts';
import { SECOND } from '../../domain/time.ts';
import { useDraft, useMutate, useNow, useServerTime, useSyncStatus } from '../data/hooks.ts';
import { useMachine } from '../data/machine.ts';

/** What is lost at most where a machine is switched off while its line is cut. */
const LOOK_EVERY = 15 * SECOND;

const NONE: readonly EndedOutage[] = [];

/**
 * Keeps on this machine when its line was cut, and tells the centre once it is back (C-268). Until then it is nothing that
 * anybody has to send: what waits to be sent is people's own work.
 */
export function useNoteOutages(): void {
  const { connection, offlineSince } = useSyncStatus();
  const { deviceId } = useMachine().bootstrap;
  const [open, keep, clear] = useDraft<OpenOutage | undefined>('line.open', undefined);
  const [kept, keepEnded, forgetEnded] = useDraft('line.ended', NONE);
  const mutate = useMutate();
  const now = useServerTime();
  const looked = useNow(LOOK_EVERY);
  const knows = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the line changes, and every so often while it is cut
  useEffect(() => {
    if (connection === 'offline') knows.current = offlineSince;
    const line = connection === 'online' ? 'up' : connection === 'offline' ? 'cut' : 'unknown';
    const next = nextOutage(open, { connection: line, since: offlineSince, knows: knows.current }, now());
    if (next.open === undefined && open !== undefined) clear();
    if (next.open !== undefined && next.open.seenAt !== open?.seenAt) keep(next.open);
    const ended = next.ended && next.ended.since < next.ended.until ? [...kept, next.ended] : kept;
    if (line !== 'up') {
      if (ended !== kept) keepEnded(ended);
      return;
    }
    for (const one of ended) mutate('line.note', { deviceId, ...one });
    if (kept.length > 0) forgetEnded();
  }, [connection, offlineSince, looked]);
}
