import type { WebContents } from 'electron';
import type { EventName } from '../contract/ipc/channel-names.ts';
import type { EventPayload } from '../contract/ipc/channels.ts';
import { sendEvent } from './ipc.ts';

/** Tells the page things, and keeps for it what must not be missed while it loads. */
export interface PageEvents {
  /** Now or never: for what the page also learns from `app.bootstrap`. */
  send<E extends EventName>(event: E, payload: EventPayload<E>): void;
  /** Once the page listens: a notification can be clicked while its window still opens. */
  sendWhenReady<E extends EventName>(event: E, payload: EventPayload<E>): void;
  pageReady(): void;
}

export function pageEvents(page: WebContents): PageEvents {
  let ready = false;
  let kept: (() => void)[] = [];
  const send: PageEvents['send'] = (event, payload) => {
    if (!page.isDestroyed() && !page.isCrashed()) sendEvent(page, event, payload);
  };
  // A page that loads anew listens again only when it says so again.
  page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) ready = false;
  });
  return {
    send,
    sendWhenReady: (event, payload) => {
      if (ready) send(event, payload);
      else kept.push(() => send(event, payload));
    },
    pageReady: () => {
      ready = true;
      const waiting = kept;
      kept = [];
      for (const deliver of waiting) deliver();
    },
  };
}
