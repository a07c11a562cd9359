import { RELEASES, type Release, tooOldFor } from '../../../domain/release/release.ts';
import { useView } from '../../data/index.ts';
import { useMachine } from '../../data/machine.ts';

/** The release this desktop is too old for, if there is one (C-273). */
export function useTooOld(): Release | undefined {
  const { version, platform, arch } = useMachine().bootstrap;
  return useView(
    (rows) => tooOldFor(rows.get('releases', RELEASES), { version, platform, arch }),
    [version, platform, arch],
  );
}
