import type { Session } from 'electron';
import type { Log } from '../log/log.ts';
import { mayRequest, type NetworkState } from './network-rule.ts';

/** The network as the page has it: the API (and the dev server in a developer start), or nothing while offline. */
export interface NetworkPolicy {
  isOffline(): boolean;
  /** For what starts from now on. What is open is the desk's to end: it hears of the switch. */
  setOffline(offline: boolean): void;
}

/**
 * The second wall behind the content security policy, and the demo's offline switch. Both live here because a session
 * has a single place to ask before a request.
 */
export function guardNetwork(
  session: Session,
  origins: Omit<NetworkState, 'offline'>,
  log: Log,
): NetworkPolicy {
  let offline = false;
  session.webRequest.onBeforeRequest((details, callback) => {
    const allowed = mayRequest(details.url, { ...origins, offline });
    if (!allowed && !offline) log.warn('network.refused', { type: details.resourceType });
    callback({ cancel: !allowed });
  });
  return {
    isOffline: () => offline,
    setOffline: (next) => {
      offline = next;
    },
  };
}
