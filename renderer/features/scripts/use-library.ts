import { useMemo } from 'react';
import { type LibraryEntry, libraryOf } from '../../../domain/script/library.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useView } from '../../data/index.ts';

/** The scripts of the centre with what is proposed. */
export function useLibrary(): LibraryEntry[] {
  const now = useNow(MINUTE);
  const scripts = useView((rows) => rows.all('script'));
  const wordings = useView((rows) => rows.where('wording', 'state', 'proposed'));
  return useMemo(() => libraryOf(scripts, wordings, now), [scripts, wordings, now]);
}
