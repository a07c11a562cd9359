import { useEffect, useRef } from 'react';
import { isAuditor } from '../../domain/person/person.ts';
import { saysTheSame } from '../../domain/release/release.ts';
import { useMutate, useSession, useSyncStatus, useView } from '../data/hooks.ts';
import { useMachine } from '../data/machine.ts';

/**
 * Says which program this person works with, once each time the line is there and the centre knows otherwise (C-273): two
 * desktops of one person must not contradict each other for ever. Auditors change nothing.
 */
export function useTellDesktop(): void {
  const { deviceId, version, platform, arch } = useMachine().bootstrap;
  const { person } = useSession();
  const isOnline = useSyncStatus().connection === 'online';
  const mutate = useMutate();
  const said = useView((rows) => rows.get('desktop', person.id), [person.id]);
  const isKnown = saysTheSame(said, { deviceId, version, platform, arch });
  const told = useRef(false);
  useEffect(() => {
    if (!isOnline) told.current = false;
    if (!isOnline || told.current || isAuditor(person)) return;
    told.current = true;
    if (!isKnown) mutate('desktop.tell', { deviceId, version, platform, arch });
  }, [isOnline, isKnown, person, mutate, deviceId, version, platform, arch]);
}
