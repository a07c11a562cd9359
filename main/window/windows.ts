import type { EventName } from '../../contract/ipc/channel-names.ts';
import type { EventPayload } from '../../contract/ipc/channels.ts';
import type { PageEvents } from '../page-events.ts';

/** More than anyone works with; a page in a loop must not bury a person under windows. */
const MOST_WINDOWS = 8;

/** One window of the workstation. All show the same page and belong to the same person. */
export interface WorkstationWindow {
  /** Of its page, as calls over the bridge name it. */
  pageId: number;
  events: PageEvents;
  load(): void;
  /** Shows it, from the tray or from behind other windows. */
  bringForward(): void;
  onFocus(listener: () => void): void;
  onClosed(listener: () => void): void;
}

/** Which windows there are. What the main process tells a page it tells all of them. */
export interface Windows<W extends WorkstationWindow> {
  all(): readonly W[];
  /** The one worked in last. */
  current(): W | undefined;
  byPage(pageId: number): W | undefined;
  /** Does not load its page yet. `undefined`: there are enough. */
  open(): W | undefined;
  onOpened(listener: (window: W) => void): void;
  /** Shows the one worked in last, and gives it. */
  bringForward(): W | undefined;
  send<E extends EventName>(event: E, payload: EventPayload<E>): void;
  sendWhenReady<E extends EventName>(event: E, payload: EventPayload<E>): void;
}

/** `make` is given the window worked in last, to place the new one beside it; none for the first one. */
export function openWindows<W extends WorkstationWindow>(make: (beside: W | undefined) => W): Windows<W> {
  /** The one worked in last stands last. */
  let order: W[] = [];
  const listeners: ((window: W) => void)[] = [];
  const without = (window: W) => order.filter((one) => one !== window);
  const current = () => order.at(-1);
  return {
    all: () => order,
    current,
    byPage: (pageId) => order.find((window) => window.pageId === pageId),
    open: () => {
      if (order.length >= MOST_WINDOWS) return undefined;
      const window = make(current());
      order = [...order, window];
      window.onFocus(() => {
        order = [...without(window), window];
      });
      window.onClosed(() => {
        order = without(window);
      });
      for (const listener of listeners) listener(window);
      return window;
    },
    onOpened: (listener) => {
      listeners.push(listener);
    },
    bringForward: () => {
      current()?.bringForward();
      return current();
    },
    send: (event, payload) => {
      for (const { events } of order) events.send(event, payload);
    },
    sendWhenReady: (event, payload) => {
      for (const { events } of order) events.sendWhenReady(event, payload);
    },
  };
}
