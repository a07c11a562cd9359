import { useEffect, useState } from 'react';
import { type Health, healthSchema } from '../../contract/http/health.ts';
import { ASK_EVERY } from '../../domain/operation/fault.ts';
import { bridge } from './bridge.ts';
import { systemClock } from './clock.ts';
import { useMachine } from './machine.ts';
import { ask } from './network/ask.ts';
import { report } from './problem-log.ts';

const AGAIN_MS = 10_000;
const PATIENCE_MS = 5_000;

/** How long one question to the server takes, there and back, ms; undefined while there is no answer. */
export function useRoundTrip(): number | undefined {
  const { bootstrap } = useMachine();
  const [roundTrip, setRoundTrip] = useState<number>();
  useEffect(() => {
    let stopped = false;
    let stopWaiting = () => {};
    const measure = async () => {
      const from = systemClock.now();
      const url = `${bootstrap.apiUrl}/health`;
      const answered = await ask({ url, method: 'GET', answer: healthSchema, patienceMs: PATIENCE_MS }).then(
        () => true,
        () => false,
      );
      if (stopped) return;
      setRoundTrip(answered ? Math.max(0, systemClock.now() - from) : undefined);
      stopWaiting = systemClock.after(AGAIN_MS, () => void measure());
    };
    void measure();
    return () => {
      stopped = true;
      stopWaiting();
    };
  }, [bootstrap]);
  return roundTrip;
}

/** What the centre says of itself; undefined while it does not answer at all, which the connection says (C-269). */
export function useHealth(): Health | undefined {
  const { bootstrap } = useMachine();
  const [health, setHealth] = useState<Health>();
  useEffect(() => {
    let stopped = false;
    let stopWaiting = () => {};
    const look = async () => {
      const url = `${bootstrap.apiUrl}/health`;
      const question = {
        url,
        method: 'GET',
        answer: healthSchema,
        also: 503,
        patienceMs: PATIENCE_MS,
      } as const;
      const answer = await ask(question).catch(() => undefined);
      if (stopped) return;
      setHealth(answer);
      stopWaiting = systemClock.after(ASK_EVERY, () => void look());
    };
    void look();
    return () => {
      stopped = true;
      stopWaiting();
    };
  }, [bootstrap]);
  return health;
}

/** Bytes free on the disk with this machine's data; undefined until it has been asked. */
export function useFreeDisk(): number | undefined {
  const [bytes, setBytes] = useState<number>();
  useEffect(() => {
    let stopped = false;
    bridge
      .call('disk.free', {})
      .then((free) => stopped || setBytes(free.bytes))
      .catch((error) => report('disk.free', error));
    return () => {
      stopped = true;
    };
  }, []);
  return bytes;
}
