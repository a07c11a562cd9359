import type { Cookie } from '../../contract/sync/wire.ts';
import type { BaseRow } from '../../sync/engine/ports.ts';
import { followers } from '../../sync/row-scopes.ts';
import { interactionOfScope } from '../../sync/scopes.ts';
import type { Central } from '../central.ts';
import { eventsOf } from '../central-pages.ts';
import type { History } from './history.ts';
import type { Complaint } from './violation.ts';

export interface Rows {
  get(key: string): BaseRow | undefined;
  all(): Iterable<BaseRow>;
}

/** I10: whatever the server changed up to the cursor is in the rows, and (I3) nothing that had left by then. */
export function cursorComplaint(central: Central, cookie: Cookie, rows: Rows): Complaint | undefined {
  if (cookie.epoch !== central.epoch) return undefined;
  for (const [id, cursor] of Object.entries(cookie.scopes)) {
    const interactionId = interactionOfScope(id);
    for (const event of interactionId ? eventsOf(central.state, interactionId).slice(0, cursor) : [])
      if (!rows.get(`event/${event.id}`)?.scopes.includes(id))
        return ['I10 cursor', `${id} is at ${cursor} without ${event.id}`];
    const scope = central.state.scopes.get(id);
    if (!scope || interactionId) continue;
    for (const [key, { op, version, entity, id: rowId }] of scope.log) {
      if (version > cursor) continue;
      const held = rows.get(key);
      if (op === 'left' && held?.scopes.includes(id))
        return ['I3 no leak', `${key} left ${id} and is still there`];
      if (op === 'left') continue;
      if (!held?.scopes.includes(id)) return ['I10 cursor', `${id} is at ${cursor} without ${key}`];
      if (held.row !== central.rows.get(entity, rowId))
        return ['I10 cursor', `${id} is at ${cursor} with an older ${key}`];
    }
    if (cursor < scope.horizon) continue;
    for (const { entity, id: rowId, scopes } of rows.all())
      if (scopes.includes(id) && !scope.log.has(`${entity}/${rowId}`))
        return ['I3 no leak', `${entity}/${rowId} is not in ${id} any more`];
  }
  for (const { entity, id: rowId, scopes } of rows.all())
    for (const id of scopes)
      if (cookie.scopes[id] === undefined && interactionOfScope(id) === undefined)
        return ['I3 no leak', `${entity}/${rowId} is held for ${id}, which nothing asks about`];
  return undefined;
}

/** I9: what follows an interaction about is nowhere without it. */
export function companyComplaint(rows: Rows): Complaint | undefined {
  for (const { entity, id, row, scopes } of rows.all()) {
    if (!(followers as readonly string[]).includes(entity)) continue;
    const { interactionId } = row as { interactionId: string };
    const leads = rows.get(`interaction/${interactionId}`)?.scopes ?? [];
    const alone = scopes.find((scope) => !leads.includes(scope));
    if (alone !== undefined)
      return ['I9 order', `${entity}/${id} is in ${alone} without its ${interactionId}`];
  }
  return undefined;
}

/** I9: what one transaction of the server changed is there altogether or not at all. */
export function wholenessComplaint(history: History, rows: Rows): Complaint | undefined {
  for (const { entity, id, row } of rows.all()) {
    const transaction = history.madeBy(row);
    for (const key of history.keysOf(transaction)) {
      const other = rows.get(key);
      if (other && history.madeBy(other.row) < transaction)
        return ['I9 order', `${entity}/${id} is newer than ${key}, which changed with it`];
    }
  }
  return undefined;
}
