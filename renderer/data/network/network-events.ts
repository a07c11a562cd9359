import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';

/** Calls back whenever it is worth trying the API again at once: a network, the embedded API or the demo's is back. */
export function onNetworkBack(bridge: ShiftdeskBridge, listener: () => void): () => void {
  globalThis.addEventListener('online', listener);
  const stops = [
    bridge.on('api.state', ({ state }) => state === 'ready' && listener()),
    bridge.on('demo.offlineChanged', ({ offline }) => !offline && listener()),
    () => globalThis.removeEventListener('online', listener),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
