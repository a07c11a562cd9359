import { useEffect, useState } from 'react';
import type { Recorded } from '../../../../../domain/recording/coverage.ts';
import { DamagedFile, type DecodedSound, decodedSound, useFiles } from '../../../../data/index.ts';
import { useReportDamage } from '../use-report-damage.ts';

export type Sound =
  | { at: 'loading' }
  | { at: 'there'; url: string; drawn: DecodedSound }
  | { at: 'damaged' | 'outOfReach' };

/** A recorded sound: to be heard at an address of this window, and to be drawn. */
export function useSound(interactionId: string, stretch: Recorded): Sound {
  const files = useFiles();
  const report = useReportDamage(interactionId);
  const [sound, setSound] = useState<Sound>({ at: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told of a stretch later does not change its bytes
  useEffect(() => {
    let url: string | undefined;
    let gone = false;
    const load = async () => {
      const bytes = await files.load(stretch.hash, stretch.size);
      const drawn = await decodedSound(bytes);
      if (gone) return;
      url = URL.createObjectURL(new Blob([bytes], { type: stretch.mediaType }));
      setSound({ at: 'there', url, drawn });
    };
    load().catch((error) => {
      if (gone) return;
      const damaged = error instanceof Error && error.name === DamagedFile.name;
      if (damaged) report(stretch);
      setSound({ at: damaged ? 'damaged' : 'outOfReach' });
    });
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [files, stretch.hash, stretch.size, report]);
  return sound;
}
