import type { App, WebContents } from 'electron';
import type { Log } from '../log/log.ts';
import type { TrustedPage } from './trusted-page.ts';

export interface NavigationContext {
  page: TrustedPage;
  log: Log;
  /** Asks the person whether to open a foreign address in the system browser. */
  offerExternal(url: string): void;
}

/** Keeps every web contents on our own start page: no other address, no second window, no embedded foreign view. */
export function guardNavigation(app: App, context: NavigationContext): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, context));
}

function guardContents(contents: WebContents, { page, log, offerExternal }: NavigationContext): void {
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame && isStartPage(details.url, page)) return;
    details.preventDefault();
    log.warn('navigation.denied', { main: details.isMainFrame });
    if (details.isMainFrame) offerExternal(details.url);
  });
  contents.on('will-redirect', (details) => {
    if (!page.trusts(details.url)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('window.denied');
    offerExternal(url);
    return { action: 'deny' };
  });
}

/** A reload is a navigation to the start page, whatever the place within it. */
function isStartPage(url: string, page: TrustedPage): boolean {
  return url.split(/[?#]/, 1)[0] === page.startUrl;
}
