import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Warning, Watch } from './watch.ts';

/** Keeps what is watched, when it was crossed, and what its owner did about it. */
export function projectWatch(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'watch.set': {
      const { watchId: id, ...content } = event.data;
      // With other limits it is another watch: it begins anew.
      return [{ entity: 'watch', id, row: { ...content, id, state: 'armed' } }];
    }
    case 'watch.stopped':
      return changed(rows, event.data.watchId, (watch) => ({ ...watch, state: 'stopped' }));
    case 'watch.crossed': {
      const { watchId, warningId: id, value } = event.data;
      const watch = rows.get('watch', watchId);
      if (!watch) return [];
      const { queueId, figure, side, limit, clear, ownerId } = watch;
      const warning: Warning = {
        id,
        watchId,
        queueId,
        figure,
        side,
        limit,
        clear,
        ownerId,
        at: event.at,
        value,
      };
      return [
        { entity: 'warning', id, row: warning },
        ...changed(rows, watchId, (one) => ({ ...one, state: 'raised', raisedAt: event.at, warningId: id })),
      ];
    }
    case 'watch.crossedBack': {
      const watch = rows.get('watch', event.data.watchId);
      const warning = watch?.warningId === undefined ? undefined : rows.get('warning', watch.warningId);
      const back: RowChange[] = warning
        ? [{ entity: 'warning', id: warning.id, row: { ...warning, clearedAt: event.at } }]
        : [];
      return [...back, ...changed(rows, event.data.watchId, (one) => ({ ...one, state: 'armed' }))];
    }
    case 'warning.answered': {
      const warning = rows.get('warning', event.data.warningId);
      if (!warning) return [];
      const answer = { how: event.data.how, at: event.at, byId: event.actor.id };
      return [{ entity: 'warning', id: warning.id, row: { ...warning, answer } }];
    }
    default:
      return [];
  }
}

function changed(rows: RowReader, id: string, change: (watch: Watch) => Watch): RowChange[] {
  const watch = rows.get('watch', id);
  return watch ? [{ entity: 'watch', id, row: change(watch) }] : [];
}
