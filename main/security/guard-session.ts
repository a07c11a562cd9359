import { app, type Session } from 'electron';
import type { Core } from '../core.ts';
import { CRASH_PAGE_PATH, crashPage } from '../window/crash-page.ts';
import { servePages } from './app-protocol.ts';
import { externalLinkOffer } from './external-link.ts';
import { guardNavigation } from './navigation-guard.ts';
import { guardNetwork, type NetworkPolicy } from './network-policy.ts';
import { guardPermissions } from './permissions.ts';

/** Puts every wall around the page before there is a page. Gives back the network as the page has it. */
export function guardSession(session: Session, core: Core): NetworkPolicy {
  const { page, code, apiUrl, env, locale, log } = core;
  servePages({
    folder: code.renderer,
    apiUrl,
    madeHere: { [CRASH_PAGE_PATH]: () => crashPage(locale.current(), locale.translate()) },
  });
  guardPermissions(session, page, log);
  const offerExternal = externalLinkOffer({ translate: locale.translate, log });
  guardNavigation(app, { page, log, offerExternal });
  return guardNetwork(session, { apiOrigin: apiUrl, pageOrigin: env.pageOrigin }, log);
}
