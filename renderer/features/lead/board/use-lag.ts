import { useEffect, useRef, useState } from 'react';
import type { Queue } from '../../../../domain/queue/queue.ts';
import type { Duration } from '../../../../domain/time.ts';
import { latestEvent } from '../../../../domain/wallboard/latest-event.ts';
import { useServerTime, useView } from '../../../data/index.ts';

/**
 * How long the newest thing that happened in these queues took to come onto this screen, measured each time something
 * does. Undefined until then.
 */
export function useLag(queues: readonly Queue[]): Duration | undefined {
  const clock = useServerTime();
  const key = queues.map(({ id }) => id).join(' ');
  const latest = useView(
    (rows) =>
      latestEvent(
        queues.flatMap(({ id }) => rows.where('leg', 'queueId', id)),
        clock(),
      ),
    [key, clock],
  );
  const known = useRef(latest);
  const [lag, setLag] = useState<Duration>();
  useEffect(() => {
    if (latest === undefined || latest === known.current) return;
    known.current = latest;
    setLag(Math.max(0, clock() - latest));
  }, [latest, clock]);
  return lag;
}
