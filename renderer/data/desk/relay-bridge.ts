import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import type { EventName } from '../../../contract/ipc/channel-names.ts';
import type { EventPayload, RequestOf, ResponseOf } from '../../../contract/ipc/channels.ts';
import { type Channel, ChannelClosed } from './channel.ts';
import type { DeskNews, WindowCalls, WindowNews } from './protocol.ts';

export type ToWindow = Channel<WindowCalls, DeskNews>;

/** The machine's bridge for the desk, which has none of its own: any window passes questions on. */
export class RelayBridge implements ShiftdeskBridge {
  readonly #windows: ReadonlyMap<ToWindow, unknown>;
  readonly #listeners = new Map<EventName, Set<(payload: never) => void>>();

  /** `windows` are those open at the moment of a call. */
  constructor(windows: ReadonlyMap<ToWindow, unknown>) {
    this.#windows = windows;
  }

  readonly call: ShiftdeskBridge['call'] = async (channel, request) => {
    for (const window of [...this.#windows.keys()])
      try {
        return await this.#through(window, channel, request);
      } catch (error) {
        // That window has closed meanwhile. Every channel may be asked twice: they set, write or read.
        if (!(error instanceof ChannelClosed)) throw error;
      }
    throw new ChannelClosed();
  };

  readonly on: ShiftdeskBridge['on'] = (event, listener) => {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  };

  /** A window passes on what the machine told it. With several windows, each does. */
  heard({ event, payload }: WindowNews & { at: 'event' }): void {
    for (const listener of this.#listeners.get(event) ?? [])
      (listener as (payload: EventPayload<EventName>) => void)(payload);
  }

  #through: <C extends Parameters<ShiftdeskBridge['call']>[0]>(
    window: ToWindow,
    channel: C,
    request: RequestOf<C>,
  ) => Promise<ResponseOf<C>> = (window, channel, request) =>
    window.call('bridge', channel, request as never) as never;
}
