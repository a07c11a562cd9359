import { useEffect, useState } from 'react';
import type { UpdateState } from '../../contract/ipc/updates.ts';
import { offeredTo, RELEASES } from '../../domain/release/release.ts';
import { MINUTE } from '../../domain/time.ts';
import { TransportError } from '../../sync/engine/ports.ts';
import { bridge } from './bridge.ts';
import { useApi, useNow, useSyncStatus, useView } from './hooks.ts';
import { useMachine } from './machine.ts';
import { report } from './problem-log.ts';

const NOTHING: UpdateState = { next: { at: 'none' } };
/** What was cut off goes on this often at most. */
const AGAIN_MS = 5 * MINUTE;

/** How far this desktop is with its next version (C-266). */
export function useUpdateState(): UpdateState {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    const stop = bridge.on('update.changed', setState);
    bridge
      .call('update.state', {})
      .then(setState)
      .catch((error) => report('update.state', error));
    return stop;
  }, []);
  return state;
}

/** Tells this desktop what the centre offers to it, whenever that changes and as long as it is cut off on the way. */
export function useFetchUpdates(): void {
  const { version, platform, arch } = useMachine().bootstrap;
  const api = useApi();
  const isOnline = useSyncStatus().connection === 'online';
  const round = useNow(AGAIN_MS);
  const offered = useView(
    (rows) => offeredTo(rows.get('releases', RELEASES), { version, platform, arch }),
    [version, platform, arch],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again at every round
  useEffect(() => {
    if (!isOnline) return;
    api.offerUpdate(offered).catch((error) => {
      if (!(error instanceof TransportError)) report('update.offer', error);
    });
  }, [api, isOnline, offered, round]);
}

/** Gives a package that is here to the system's own installer. False: it could not be opened. */
export const installUpdate = async (version: string): Promise<boolean> =>
  (await bridge.call('update.install', { version })).opened;
