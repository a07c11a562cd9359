/** Schemes that never leave the machine. */
const local: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:']);

export interface NetworkState {
  offline: boolean;
  apiOrigin: string;
  /** Of the dev server in a developer start: the page's own files, so never cut off. */
  pageOrigin?: string;
}

/** Whether the page may start a request. Sockets count as their web origin: `ws://host` as `http://host`. */
export function mayRequest(url: string, { offline, apiOrigin, pageOrigin }: NetworkState): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (local.has(protocol)) return true;
  const origin = `${protocol.replace(/^ws/, 'http')}//${host}`;
  return origin === pageOrigin || (origin === apiOrigin && !offline);
}
