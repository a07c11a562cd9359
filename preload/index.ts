import { contextBridge, ipcRenderer } from 'electron';
import type { IpcResult, ShiftdeskBridge } from '../contract/ipc/bridge.ts';
import { channelNames, eventNames } from '../contract/ipc/channel-names.ts';

// Only names are checked here; sender and schema are checked where it counts, in the main process.
const bridge: ShiftdeskBridge = {
  call: async (channel, request) => {
    if (!channelNames.includes(channel)) throw new Error('unknownChannel');
    const result: IpcResult<never> = await ipcRenderer.invoke(channel, request);
    if (!result.ok) throw new Error(result.code);
    return result.value;
  },
  on: (event, listener) => {
    if (!eventNames.includes(event)) throw new Error('unknownChannel');
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(event, forward);
    return () => {
      ipcRenderer.removeListener(event, forward);
    };
  },
};

contextBridge.exposeInMainWorld('shiftdesk', Object.freeze(bridge));
