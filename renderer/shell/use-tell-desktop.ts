import { useEffect } from 'react';
import { isAuditor } from '../../domain/person/person.ts';
import { saysTheSame } from '../../domain/release/release.ts';
import { useMutate, useSession, useSyncStatus, useView } from '../data/hooks.ts';
import { useMachine } from '../data/machine.ts';

/** Says which program this person works with, when that is not what the centre knows (C-273). Auditors change nothing. */
export function useTellDesktop(): void {
  const { deviceId, version, platform, arch } = useMachine().bootstrap;
  const { person } = useSession();
  const { connection } = useSyncStatus();
  const mutate = useMutate();
  const said = useView((rows) => rows.get('desktop', person.id), [person.id]);
  const known = saysTheSame(said, { deviceId, version, platform, arch });
  const tells = connection === 'online' && !known && !isAuditor(person);
  useEffect(() => {
    if (tells) mutate('desktop.tell', { deviceId, version, platform, arch });
  }, [tells, mutate, deviceId, version, platform, arch]);
}
