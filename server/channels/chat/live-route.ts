import type { WebSocket } from 'ws';
import { z } from 'zod';
import { deliveredFrameSchema } from '../../../contract/http/chat.ts';
import { SECOND } from '../../../domain/time.ts';
import type { App, AppParts } from '../../app-parts.ts';
import { ApiError } from '../../http/api-error.ts';
import { recurring } from '../../recurring.ts';
import { PAGE_PATIENCE } from './chat-pages.ts';
import type { ChatService } from './chat-service.ts';
import { limits } from './limits.ts';
import { type After, LiveChats } from './live-chats.ts';

// Codes a line is closed with; the page tries again after all but the first.
const NOT_ALLOWED = 4401;
const BAD_FRAME = 1008;
const SERVER_TROUBLE = 1011;

const BEAT = 5 * SECOND;
const query = z.object({ token: z.string().max(200) });

const after: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** `WS /chat/interactions/:id/live`: the conversation on every change, and what has arrived at the page. */
export function liveRoute(app: App, parts: AppParts, service: ChatService): void {
  const { centre, log } = parts;
  const trouble = (what: string) => (error: unknown) => log.error({ err: error }, what);
  const chats = new LiveChats(centre, after, trouble('a live view failed'));
  lookAfterPages(app, parts, service, chats);

  app.get(
    '/chat/interactions/:id/live',
    {
      websocket: true,
      config: limits.live,
      schema: { hide: true, params: z.object({ id: z.uuid() }), querystring: query },
    },
    (socket, { params: { id }, query: { token } }) => {
      service.enter(id, token).then(
        () => attend(socket, id),
        (error) => socket.close(error instanceof ApiError ? NOT_ALLOWED : SERVER_TROUBLE),
      );
    },
  );

  function attend(socket: WebSocket, id: string): void {
    if (socket.readyState !== socket.OPEN) return;
    const leave = chats.watch(id, { send: (frame) => socket.send(frame) });
    socket.on('close', () => {
      leave();
      service.lastSeen(id).catch(trouble('a page that left was not noted'));
    });
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => {
      const frame = deliveredFrameSchema.safeParse(readJson(String(data)));
      if (!frame.success) return socket.close(BAD_FRAME);
      service.delivered(id, frame.data.delivered).catch(trouble('a delivery was not noted'));
    });
  }
}

/** Notes which pages are there, and takes out of the queues whose page has gone. */
function lookAfterPages(app: App, { centre, log }: AppParts, service: ChatService, chats: LiveChats): void {
  const startedAt = centre.clock.now();
  const beat = async () => {
    await chats.beat();
    // After a restart pages need as long to find their way back.
    if (centre.clock.now() - startedAt > PAGE_PATIENCE) await service.abandonSilent();
  };
  const looking = recurring('chat pages', BEAT, log, beat);
  app.addHook('onClose', async () => {
    await looking.stop();
    await chats.close();
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
