import type { EventOf } from '../journal/event.ts';

/** The queue an interaction stands in once it is handed over. */
export const queueAfter = (
  { to, queueId }: EventOf<'transfer.requested'>['data'],
  row: { queueId: string },
): string => queueId ?? (to.kind === 'queue' ? to.queueId : row.queueId);
