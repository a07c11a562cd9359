import type { Session } from 'electron';
import type { Log } from '../log/log.ts';
import { mayRequest } from './network-rule.ts';

/** The network as the page has it: the API (and the dev server in a developer start), or nothing while offline. */
export interface NetworkPolicy {
  isOffline(): boolean;
  /** Takes effect for requests under way too: they and open sockets are cut. */
  setOffline(offline: boolean): Promise<void>;
}

/**
 * The second wall behind the content security policy, and the demo's offline switch. Both live here because a session
 * has a single place to ask before a request.
 */
export function guardNetwork(session: Session, allowedOrigins: readonly string[], log: Log): NetworkPolicy {
  let offline = false;
  session.webRequest.onBeforeRequest((details, callback) => {
    const allowed = mayRequest(details.url, { offline, allowedOrigins });
    if (!allowed && !offline) log.warn('network.refused', { type: details.resourceType });
    callback({ cancel: !allowed });
  });
  return {
    isOffline: () => offline,
    setOffline: async (next) => {
      offline = next;
      // The listener stops what is new; emulation and closing stop what is open (a socket would live on otherwise).
      if (next) session.enableNetworkEmulation({ offline: true });
      else session.disableNetworkEmulation();
      if (next) await session.closeAllConnections();
    },
  };
}
