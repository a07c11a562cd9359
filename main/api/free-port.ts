import { createServer } from 'node:net';

const TRIES = 20;

/** The preferred port or the next free one after it, so that addresses people noted down keep working when they can. */
export async function findPort(host: string, preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + TRIES; port += 1) {
    if (await isFree(host, port)) return port;
  }
  throw new Error(`No free port from ${preferred} to ${preferred + TRIES - 1} on ${host}`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
