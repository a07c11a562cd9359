/**
 * The policy sent with everything `app://` serves (also scripts, because a worker takes the policy of its own script).
 * Only our own files run; nothing is evaluated from text; the network is the API and nothing else.
 * Styles need the nonce because the component library adds `<style>` elements while it runs.
 */
export function contentSecurityPolicy(nonce: string, apiUrl: string): string {
  const api = new URL(apiUrl);
  const sockets = `${api.protocol === 'https:' ? 'wss' : 'ws'}://${api.host}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    `connect-src 'self' ${api.origin} ${sockets}`,
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
