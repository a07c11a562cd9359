import type { ChannelName, EventName } from './channel-names.ts';
import type { EventPayload, RequestOf, ResponseOf } from './channels.ts';

/**
 * Why a call over the bridge failed. A closed list:
 * `unknownChannel` not in the map, `badSender` not our page, `badRequest`/`badResponse` against the schema,
 * `notAllowed` not in this mode, `failed` anything else (details are in the main process's log only).
 */
export const ipcErrorCodes = [
  'unknownChannel',
  'badSender',
  'badRequest',
  'badResponse',
  'notAllowed',
  'failed',
] as const;
export type IpcErrorCode = (typeof ipcErrorCodes)[number];

/** What crosses the process border: an error becomes a code, never a stack. */
export type IpcResult<T> = { ok: true; value: T } | { ok: false; code: IpcErrorCode };

/** `window.shiftdesk`, the page's only door to the machine. */
export interface ShiftdeskBridge {
  /** Rejects with an `Error` whose message is one of `ipcErrorCodes`. */
  readonly call: <C extends ChannelName>(channel: C, request: RequestOf<C>) => Promise<ResponseOf<C>>;
  /** Returns the function that stops listening. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void;
}
