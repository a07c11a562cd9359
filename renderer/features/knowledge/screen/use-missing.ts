import { useMemo } from 'react';
import { groupMissing, type MissingGroup } from '../../../../domain/knowledge/missing-article.ts';
import { foldUnits, unitsToText } from '../../../../domain/search/fold-units.ts';
import { useView } from '../../../data/index.ts';

const fold = (text: string): string => {
  const units = foldUnits(text);
  return unitsToText(units, 0, units.length);
};

/** What was looked for and not found, and nobody has settled yet: the same words together, most asked for first. */
export function useMissing(): MissingGroup[] {
  const open = useView((rows) => rows.where('missing', 'state', 'open'));
  return useMemo(() => groupMissing(open, fold), [open]);
}
