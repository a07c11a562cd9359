import type { ShiftdeskBridge } from '../../contract/ipc/bridge.ts';

declare global {
  interface Window {
    readonly shiftdesk: ShiftdeskBridge;
  }
}

/** The page's door to the machine. */
export const bridge: ShiftdeskBridge = {
  call: (channel, request) => window.shiftdesk.call(channel, request),
  on: (event, listener) => window.shiftdesk.on(event, listener),
};
