import { ipcMain, type WebContents } from 'electron';
import { type ChannelName, channelNames, type EventName } from '../contract/ipc/channel-names.ts';
import { type EventPayload, events } from '../contract/ipc/channels.ts';
import { answerCall, type GuardContext, type Handlers } from './ipc-guard.ts';

/** Opens every channel of the map. The only importer of `ipcMain`: nothing reaches a handler unchecked. */
export function openChannels(context: GuardContext, handlers: Handlers): void {
  for (const channel of channelNames) openChannel(channel, context, handlers);
}

function openChannel<C extends ChannelName>(channel: C, context: GuardContext, handlers: Handlers): void {
  ipcMain.handle(channel, (event, payload: unknown) => {
    const frame = event.senderFrame;
    const isMainFrame = frame !== null && frame === event.sender.mainFrame;
    const sender = { frameUrl: frame?.url, isMainFrame, pageId: event.sender.id };
    return answerCall(context, handlers[channel], { channel, sender, payload });
  });
}

/** Tells one page something. A payload that breaks its schema is a fault of ours and throws. */
export function sendEvent<E extends EventName>(page: WebContents, event: E, payload: EventPayload<E>): void {
  page.send(event, events[event].parse(payload));
}
