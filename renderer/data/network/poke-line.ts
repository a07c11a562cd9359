import type { LineEvents } from './poke-socket.ts';

const PROTOCOL = 'shiftdesk.poke';

/**
 * A WebSocket to the API's poke address. A page cannot send headers here; the token goes along as a second protocol,
 * because an address would end up in logs on the way.
 */
export function openPokeLine(apiUrl: string, token: string, events: LineEvents): () => void {
  const socket = new WebSocket(`${apiUrl.replace(/^http/, 'ws')}/sync/poke`, [PROTOCOL, token]);
  socket.addEventListener('open', () => events.up());
  socket.addEventListener('message', ({ data }) => events.said(String(data)));
  // An error is always followed by a close.
  socket.addEventListener('close', () => events.down());
  return () => socket.close();
}
