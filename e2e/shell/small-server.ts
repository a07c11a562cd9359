import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

export interface SmallServer {
  url: string;
  /** How many connections are open, sockets included. */
  connections(): Promise<number>;
  stop(): Promise<void>;
}

/** A real server for what the shell does to the network: it answers, keeps an answer open, and holds sockets. */
export async function openSmallServer(): Promise<SmallServer> {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.url === '/open') response.write('still coming');
    else response.end('here');
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => socket.send('welcome'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
