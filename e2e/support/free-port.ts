import { createServer } from 'node:net';

/** Below the ports the system gives to outgoing connections: one of those could take ours while an API restarts. */
const FIRST = 20_000;
const COUNT = 10_000;
let next = (process.pid * 61) % COUNT;

/** A port nobody listens on at this moment, and that no outgoing connection is given. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < COUNT; tries += 1) {
    next = (next + 1) % COUNT;
    if (await isFree(FIRST + next)) return FIRST + next;
  }
  throw new Error('no port is free');
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
