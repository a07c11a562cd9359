import type { Period } from '../use-lead.ts';
import type { FigureName } from './figure-names.ts';

/** A figure somebody has opened to its rows. */
export interface OpenFigure {
  queueId: string;
  figure: FigureName;
  /** Ignored by figures of this second. */
  period: Period;
}
