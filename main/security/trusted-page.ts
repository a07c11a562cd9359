/** Scheme and host the workstation's page is served from: one origin, so its IndexedDB keeps its place for ever. */
export const PAGE_SCHEME = 'app';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://bundle`;
export const START_PAGE = `${PAGE_ORIGIN}/index.html`;

/** Tells our page from any other. `devOrigin` is the dev server's origin in a developer start. */
export interface TrustedPage {
  startUrl: string;
  trusts(url: string): boolean;
}

export function trustedPage(devOrigin?: string): TrustedPage {
  const origin = devOrigin ?? PAGE_ORIGIN;
  return {
    startUrl: devOrigin ? `${devOrigin}/` : START_PAGE,
    trusts: (url) => originOf(url) === origin,
  };
}

/** `URL.origin` is "null" for our own scheme, so scheme and host are put together by hand. */
function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
