import type { ChatView } from '../../contract/http/chat.ts';

/** Closed by the server because the token opens nothing (any more): trying again cannot help. */
export const CLOSED_NOT_ALLOWED = 4401;

export interface LiveHandlers {
  onView(view: ChatView): void;
  /** `gone`: the conversation is not there for this token. */
  onClose(gone: boolean): void;
}

export interface LiveSocket {
  /** Tells the server which messages this page has. */
  delivered(messageIds: string[]): void;
  close(): void;
}

export type OpenLive = (interactionId: string, token: string, handlers: LiveHandlers) => LiveSocket;

/** The server says something at least every 20 s: a line that is silent for longer is dead, whatever the browser thinks. */
const SILENCE = 45_000;

/** The conversation's live line over a WebSocket of the place the page came from. */
export const openLiveSocket: OpenLive = (interactionId, token, { onView, onClose }) => {
  const url = new URL(`/chat/interactions/${interactionId}/live`, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.searchParams.set('token', token);
  const socket = new WebSocket(url);
  let watchdog = setTimeout(() => end(false), SILENCE);
  let ended = false;

  const lostNetwork = () => end(false);
  function stop(): void {
    ended = true;
    clearTimeout(watchdog);
    removeEventListener('offline', lostNetwork);
    socket.close();
  }
  function end(gone: boolean): void {
    if (ended) return;
    stop();
    onClose(gone);
  }
  addEventListener('offline', lostNetwork);
  socket.addEventListener('close', ({ code }) => end(code === CLOSED_NOT_ALLOWED));
  socket.addEventListener('message', ({ data }) => {
    if (ended) return;
    clearTimeout(watchdog);
    watchdog = setTimeout(() => end(false), SILENCE);
    onView(JSON.parse(data) as ChatView);
  });
  return {
    delivered: (ids) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ delivered: ids }));
    },
    close: stop,
  };
};
