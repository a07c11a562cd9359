import type { ShiftdeskBridge } from '../contract/ipc/bridge.ts';

declare global {
  interface Window {
    readonly shiftdesk: ShiftdeskBridge;
  }
}
