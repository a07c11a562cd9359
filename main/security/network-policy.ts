import { app, type Session } from 'electron';
import type { Log } from '../log/log.ts';
import { mayRequest, type NetworkState } from './network-rule.ts';

const NETWORK_SERVICE = 'network.mojom.NetworkService';

/** The network as the page has it: the API (and the dev server in a developer start), or nothing while offline. */
export interface NetworkPolicy {
  isOffline(): boolean;
  /** Takes effect for what is open too: sockets close, requests under way get no answer. */
  setOffline(offline: boolean): Promise<void>;
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
    setOffline: async (next) => {
      offline = next;
      if (next) await cutOpenConnections();
    },
  };
}

/**
 * Ends every open connection, as a pulled cable would: a socket closes, a request under way never gets its answer. No
 * call of the session does that (emulation and closing leave what is in use alone), so the process that holds the
 * connections is ended; the browser starts it anew at once.
 */
async function cutOpenConnections(): Promise<void> {
  const network = app.getAppMetrics().find(({ serviceName }) => serviceName === NETWORK_SERVICE);
  if (!network) return;
  const gone = new Promise<void>((resolve) => {
    const heard = (_event: unknown, { serviceName }: { serviceName?: string }) => {
      if (serviceName !== NETWORK_SERVICE) return;
      app.off('child-process-gone', heard);
      resolve();
    };
    app.on('child-process-gone', heard);
  });
  process.kill(network.pid, 'SIGKILL');
  await gone;
}
