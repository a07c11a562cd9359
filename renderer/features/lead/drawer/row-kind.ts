import type { Opens } from '../../../../domain/metrics/figure.ts';
import type { FigureName } from '../figures/figure-names.ts';

/** How a figure's rows are shown: who stands in line is told otherwise than who is being helped, or was. */
export type RowKind = 'leg' | 'inLine' | 'matter' | 'person' | 'callback' | 'clock';

export const rowKindOf = (name: FigureName, of: Opens['of']): RowKind => {
  if (of !== 'interaction') return of;
  return name === 'waiting' || name === 'longestWait' ? 'inLine' : 'matter';
};
