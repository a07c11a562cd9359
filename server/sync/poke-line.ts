import type { WebSocket } from '@fastify/websocket';
import type { FastifyRequest } from 'fastify';
import type { Duration } from '../../domain/time.ts';
import type { App, AppParts } from '../app-parts.ts';
import type { Clock } from '../clock.ts';
import { ApiError } from '../http/api-error.ts';
import { admit, bearerOf, personOf } from '../http/authentication.ts';
import { mayCall } from '../http/origins.ts';
import type { EndedLines } from './ended-lines.ts';
import type { LineWatch } from './line-watch.ts';
import type { PokeHub } from './poke-hub.ts';
import type { Presence } from './presence.ts';

/** The subprotocol desktops ask for, with their access token beside it: an address would end up in logs on the way. */
const POKE_PROTOCOL = 'shiftdesk.poke';

/** A line that leaves two of these unanswered is dead, and its person is asked nothing more. */
const BEAT_MS = 3_000;

/** What a socket says of an end without a word (RFC 6455): no close was heard. */
const BROKEN = 1006;

/** Who is told of a line, and who listens to it. */
interface Ears {
  hub: PokeHub;
  presence: Presence;
  ended: EndedLines;
  watch: LineWatch;
}

/** `GET /sync/poke`: a WebSocket on which the server only ever says which scopes moved on. */
export function pokeLine(
  app: App,
  { sessions, pageOrigins, log, clock }: AppParts,
  { hub, presence, ended, watch }: Ears,
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
    const hear = (heard: Promise<void>) =>
      void heard.catch((error: unknown) => log.error({ err: error }, 'a line was not noted'));
    let heardAt = clock.now();
    hear(watch.opened(personId));
    const stopBeat = keepAlive(socket, clock, (took) => {
      heardAt = clock.now();
      hear(watch.answered(personId, took));
    });
    const letGo = ended.watch(socket, signIns.get(request));
    socket.on('error', (error) => log.warn({ err: error }, 'a poke line broke'));
    socket.on('close', (code) => {
      stopBeat();
      letGo();
      hear(code === BROKEN ? watch.lost(personId, heardAt) : watch.write(personId));
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
function keepAlive(socket: WebSocket, clock: Clock, answered: (took: Duration) => void): () => void {
  let unanswered = 0;
  let askedAt = clock.now();
  socket.on('pong', () => {
    unanswered = 0;
    answered(clock.now() - askedAt);
  });
  const beat = setInterval(() => {
    if (unanswered >= 2) socket.terminate();
    unanswered += 1;
    askedAt = clock.now();
    socket.ping();
  }, BEAT_MS);
  return () => clearInterval(beat);
}
