import type { LineEvents } from './poke-socket.ts';

/** A WebSocket to the API's poke address. A page cannot send the token as a header here, so it is in the address. */
export function openPokeLine(apiUrl: string, token: string, events: LineEvents): () => void {
  const url = new URL('/sync/poke', apiUrl.replace(/^http/, 'ws'));
  url.searchParams.set('token', token);
  const socket = new WebSocket(url);
  socket.addEventListener('open', () => events.up());
  socket.addEventListener('message', ({ data }) => events.said(String(data)));
  // An error is always followed by a close.
  socket.addEventListener('close', () => events.down());
  return () => socket.close();
}
