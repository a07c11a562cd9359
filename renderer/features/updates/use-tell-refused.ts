import { useEffect } from 'react';
import type { UpdateState } from '../../../contract/ipc/updates.ts';
import { isAuditor } from '../../../domain/person/person.ts';
import { RELEASES } from '../../../domain/release/release.ts';
import { useMutate, useSession, useView } from '../../data/index.ts';

/** Tells whoever answers for the system that this desktop would not have a package (C-266, C-269). */
export function useTellRefused(next: UpdateState['next']): void {
  const { person } = useSession();
  const mutate = useMutate();
  const refused = next.at === 'refused' ? next : undefined;
  const isOffered = useView(
    (rows) =>
      rows
        .get('releases', RELEASES)
        ?.list.some(({ id, state }) => id === refused?.releaseId && state === 'published') ?? false,
    [refused?.releaseId],
  );
  // The system is the house's to look after: what partners' people change is their own alone.
  const tells = isOffered && !isAuditor(person) && person.siteId === undefined;
  const { releaseId, flaw } = refused ?? {};
  useEffect(() => {
    if (tells && releaseId !== undefined && flaw) mutate('desktop.refusePackage', { releaseId, flaw });
  }, [tells, releaseId, flaw, mutate]);
}
