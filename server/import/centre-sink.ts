import type { JournalEvent } from '../../domain/journal/event.ts';
import type { Centre } from '../centre/centre.ts';
import type { HistorySink, KnownInteraction } from './run-import.ts';

/** History goes into the centre's journal, and its rows are computed from there like any others. */
export class CentreSink implements HistorySink {
  readonly #centre: Centre;

  constructor(centre: Centre) {
    this.#centre = centre;
  }

  async known(interactionIds: readonly string[]): Promise<ReadonlyMap<string, KnownInteraction>> {
    const found = await this.#centre.db.query<{ id: string; source: 'live' | 'import'; events: string[] }>(
      `select i.id, i.source, array_agg(j.id) as events
       from interaction i join journal j on j.stream_kind = 'interaction' and j.stream_id = i.id
       where i.id = any($1::text[]) group by i.id`,
      [interactionIds],
    );
    return new Map(found.map(({ id, source, events }) => [id, { source, eventIds: new Set(events) }]));
  }

  async append(events: readonly JournalEvent[]): Promise<void> {
    await this.#centre.appendHistory(events);
  }
}
