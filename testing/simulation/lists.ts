import { isOpen } from '../../domain/interaction/interaction.ts';
import type { Held, HeldEntity, IndexedField } from '../../sync/engine/indexes.ts';
import type { Order } from '../../sync/engine/kept-list.ts';
import { indexKeyOf, type View } from '../../sync/engine/pool.ts';

/** A list as a window shows it: the first rows of one value, in an order. */
export interface List {
  /** Under which changes of it are announced. */
  key: string;
  name: string;
  first(view: View): readonly unknown[];
  /** The same, found by looking at every row. */
  sorted(view: View): readonly unknown[];
}

function listOf<E extends HeldEntity>(
  entity: E,
  field: IndexedField<E>,
  value: string,
  order: Order<Held<E>>,
  limit: number,
): List {
  const key = indexKeyOf(entity, field, value);
  return {
    key,
    name: `${key} ${order.name}`,
    first: (view) => view.first(entity, field, value, order, limit),
    sorted: (view) =>
      view
        .where(entity, field, value)
        .filter((row) => order.of?.(row) ?? true)
        .sort((a, b) => order.compare(a, b) || (a.id < b.id ? -1 : 1))
        .slice(0, limit),
  };
}

/** What is asked of the engine in the workstation's manner: short and long, of some rows, latest and most urgent first. */
export const listsOf = (personId: string, queueId: string, interactionId: string): List[] => [
  listOf('interaction', 'waitingIn', queueId, { name: 'longest', compare: by('queuedAt') }, 3),
  listOf(
    'interaction',
    'queueId',
    queueId,
    { name: 'busiest', compare: by('messageCount', -1), of: isOpen },
    4,
  ),
  listOf('interaction', 'inHandsOf', personId, { name: 'state', compare: by('state') }, 50),
  listOf('leg', 'queueId', queueId, { name: 'newest', compare: by('enteredAt', -1) }, 5),
  listOf('message', 'interactionId', interactionId, { name: 'said', compare: by('at') }, 50),
  listOf('message', 'interactionId', interactionId, { name: 'latest', compare: by('at', -1) }, 2),
  listOf('attachment', 'interactionId', interactionId, { name: 'state', compare: by('state') }, 50),
  listOf('callback', 'ownerId', personId, { name: 'reminder', compare: by('remindAt') }, 3),
  listOf('event', 'interactionId', interactionId, { name: 'journal', compare: by('at') }, 50),
];

/** By one of its fields; rows that are equal there are told apart by the list. */
function by<F extends string>(field: F, sign = 1) {
  return (a: Readonly<Record<F, string | number>>, b: Readonly<Record<F, string | number>>): number =>
    a[field] === b[field] ? 0 : a[field] < b[field] ? -sign : sign;
}
