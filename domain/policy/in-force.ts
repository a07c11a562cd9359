import type { RowReader } from '../journal/rows.ts';
import type { Instant } from '../time.ts';
import { numberAt } from './parameter-row.ts';

/**
 * The one way in which rules read a number that tunes them: as it holds at an instant, on the server and on every desktop
 * alike, since everybody has the parameters. `n` of several. Throws for an id that the register does not have.
 */
export const numberInForce = (rows: Pick<RowReader, 'get'>, id: string, at: Instant, n = 0): number =>
  numberAt(id, rows.get('parameter', id), at, n);
