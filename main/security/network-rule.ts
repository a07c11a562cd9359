/** Schemes that never leave the machine. */
const local: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** Whether the page may start a request. Sockets count as their web origin: `ws://host` as `http://host`. */
export function mayRequest(
  url: string,
  state: { offline: boolean; allowedOrigins: readonly string[] },
): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (local.has(protocol)) return true;
  if (state.offline) return false;
  const web = protocol.replace(/^ws/, 'http');
  return state.allowedOrigins.includes(`${web}//${host}`);
}
