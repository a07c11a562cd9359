import type { Entity, Row, RowReader } from '../domain/journal/rows.ts';
import { belongsTo, isEverybodys } from '../domain/site/belongs.ts';

/** What everybody has, wherever they work. */
export const COMMON = 'common';
/** What is one partner's, or one other place's. */
export const siteScope = (id: string): string => `site:${id}`;

/** The partner or other place that a scope is read at, if it is one's. */
function siteOfScope(rows: RowReader, id: string): string | undefined {
  const [kind = '', ...rest] = id.split(':');
  const of = rest.join(':');
  if (kind === 'user') return rows.get('person', of)?.siteId;
  if (kind === 'queue' || kind === 'lead') return rows.get('queue', of)?.siteId;
  return kind === 'department' ? rows.get('department', of)?.siteId : undefined;
}

/** Whatever else names a partner's queue or person: only what is the partner's own is in their scopes (C-003). */
export function mayHold<E extends Entity>(rows: RowReader, id: string, entity: E, row: Row<E>): boolean {
  const siteId = siteOfScope(rows, id);
  return siteId === undefined || belongsTo(rows, siteId, entity, row);
}

/** Who has a row of the centre's besides the house: every place what is everybody's, a place what is its own. */
export function besides<E extends Entity>(rows: RowReader, entity: E, row: Row<E>): (string | undefined)[] {
  if (isEverybodys(entity)) return [COMMON];
  const at = (siteId: string | undefined) => (siteId === undefined ? undefined : siteScope(siteId));
  switch (entity) {
    case 'scorecard':
      return [COMMON];
    case 'announcement':
      return (row as Row<'announcement'>).to.kind === 'everybody' ? [COMMON] : [];
    case 'site':
      return [siteScope(row.id)];
    case 'person':
    case 'queue':
    case 'department':
      return [at((row as Row<'person' | 'queue' | 'department'>).siteId)];
    case 'article':
      return ((row as Row<'article'>).siteIds ?? []).map(siteScope);
    case 'script': {
      const { queueIds = [] } = (row as Row<'script'>).conditions ?? {};
      return queueIds.length === 0 ? [COMMON] : queueIds.map((id) => at(rows.get('queue', id)?.siteId));
    }
    case 'kudos': {
      const { personId = '', teamId = '' } = row as Row<'kudos'>;
      return [at(rows.get('person', personId)?.siteId), at(rows.get('queue', teamId)?.siteId)];
    }
    default:
      return [];
  }
}
