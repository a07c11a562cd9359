import type { WebSocket } from '@fastify/websocket';
import type { FastifyRequest } from 'fastify';
import type { App, AppParts } from '../app-parts.ts';
import { ApiError } from '../http/api-error.ts';
import { admit, bearerOf, personOf } from '../http/authentication.ts';
import { mayCall } from '../http/origins.ts';
import type { EndedLines } from './ended-lines.ts';
import type { PokeHub } from './poke-hub.ts';
import type { Presence } from './presence.ts';

/** The subprotocol desktops ask for, with their access token beside it: an address would end up in logs on the way. */
const POKE_PROTOCOL = 'shiftdesk.poke';

/** A line that leaves two of these unanswered is dead, and its person is asked nothing more. */
const BEAT_MS = 3_000;

/** `GET /sync/poke`: a WebSocket on which the server only ever says which scopes moved on. */
export function pokeLine(
  app: App,
  { sessions, pageOrigins, log }: AppParts,
  hub: PokeHub,
  presence: Presence,
  ended: EndedLines,
): void {
  const signIns = new WeakMap<FastifyRequest, string | undefined>();
  const onRequest = async (request: FastifyRequest): Promise<void> => {
    if (!mayCall(request, pageOrigins)) throw new ApiError('notAllowed', 'not from this page');
    const token = offeredToken(request);
    await admit(sessions, request, token);
    signIns.set(request, token && (await sessions.signInOf(token)));
  };
  app.get('/sync/poke', { websocket: true, onRequest, schema: { hide: true } }, (socket, request) => {
    const { id: personId } = personOf(request);
    const send = (poke: unknown) => socket.send(JSON.stringify(poke));
    const close = hub.open({ personId, send });
    presence.seen([personId]).catch((error: unknown) => log.error({ err: error }, 'presence was not noted'));
    const stopBeat = keepAlive(socket);
    const letGo = ended.watch(socket, signIns.get(request));
    socket.on('error', (error) => log.warn({ err: error }, 'a poke line broke'));
    socket.on('close', () => {
      stopBeat();
      letGo();
      void close.then((hangUp) => hangUp());
    });
    close.catch(() => socket.terminate());
  });
}

/** The token in the header, where the caller can set one, else beside the protocol's name. */
function offeredToken(request: FastifyRequest): string | undefined {
  const offered = request.headers['sec-websocket-protocol']?.split(',').map((name) => name.trim()) ?? [];
  const beside = offered.find((name) => name !== POKE_PROTOCOL);
  return bearerOf(request) ?? beside;
}

/** Pings, and hangs up a line whose other end is gone without a word. */
function keepAlive(socket: WebSocket): () => void {
  let unanswered = 0;
  socket.on('pong', () => {
    unanswered = 0;
  });
  const beat = setInterval(() => {
    if (unanswered >= 2) socket.terminate();
    unanswered += 1;
    socket.ping();
  }, BEAT_MS);
  return () => clearInterval(beat);
}
