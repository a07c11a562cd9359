import type { z } from 'zod';
import type { Actor, EventType, eventData, JournalEvent } from '../../domain/journal/event.ts';
import type { Instant } from '../../domain/time.ts';

/** Who imports: the system itself. */
export const importer: Actor = { kind: 'system', id: 'import' };

/** Writes an interaction's past down, event by event; ids follow from the interaction, so a second run names them alike. */
export class History {
  readonly interactionId: string;
  readonly events: JournalEvent[] = [];
  #at: Instant;

  constructor(interactionId: string, at: Instant) {
    this.interactionId = interactionId;
    this.#at = at;
  }

  /** Adds an event. Sources have clocks that run backwards: it never happens before the one in front of it. */
  add<T extends EventType>(
    at: Instant,
    type: T,
    data: z.infer<(typeof eventData)[T]>,
    actor: Actor = importer,
  ): this {
    this.#at = Math.max(at, this.#at);
    const id = `${this.interactionId}:${this.events.length}`;
    const stream = { kind: 'interaction' as const, id: this.interactionId };
    this.events.push({ id, stream, type, at: this.#at, actor, data } as JournalEvent);
    return this;
  }
}
