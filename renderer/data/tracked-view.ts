import type { Held, HeldEntity, IndexedField } from '../../sync/engine/indexes.ts';
import type { Order } from '../../sync/engine/kept-list.ts';
import { allKeyOf, indexKeyOf, keyOf, type View } from '../../sync/engine/pool.ts';

/** Reads through to `rows` and writes down in `read` under which keys a change would alter what was read. */
export function trackedView(rows: View, read: Set<string>): View {
  return {
    get(entity, id) {
      read.add(keyOf(entity, id));
      return rows.get(entity, id);
    },
    where<E extends HeldEntity>(entity: E, field: IndexedField<E>, value: string) {
      read.add(indexKeyOf(entity, field, value));
      return rows.where(entity, field, value);
    },
    first<E extends HeldEntity>(
      entity: E,
      field: IndexedField<E>,
      value: string,
      order: Order<Held<E>>,
      limit?: number,
    ) {
      read.add(indexKeyOf(entity, field, value));
      return rows.first(entity, field, value, order, limit);
    },
    all(entity) {
      read.add(allKeyOf(entity));
      return rows.all(entity);
    },
  };
}
