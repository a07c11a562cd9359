import type { z } from 'zod';
import type { Actor, EventType, eventData, JournalEvent, Stream } from '../../domain/journal/event.ts';
import type { Entity, Row, RowChange, RowReader } from '../../domain/journal/rows.ts';
import type { Person, Role } from '../../domain/person/person.ts';
import { hasRole } from '../../domain/person/person.ts';
import { Refusal, refuseUnless } from '../../domain/refusal.ts';
import type { Instant } from '../../domain/time.ts';

/** Who acts and when. `now` is the server's clock there, the desktop's estimate of it here. */
export interface Context {
  actor: Actor;
  now: Instant;
}

/** An event before it has an id, a time and an actor. `actor` is set only where somebody else is the author. */
export type DraftEvent = {
  [T in EventType]: { stream: Stream; type: T; data: z.infer<(typeof eventData)[T]>; actor?: Actor };
}[EventType];

/**
 * A named intent. `run` checks the rules against the rows and says what happens; it must be pure: the desktop runs it
 * for the screen, the server runs it for real, and a desktop runs it again whenever the server's rows changed below it.
 * It refuses by throwing `Refusal`.
 */
export interface Mutator<Args extends z.ZodType> {
  args: Args;
  by: readonly Actor['kind'][];
  run(rows: RowReader, args: z.infer<Args>, context: Context): DraftEvent[];
}

export const defineMutator = <Args extends z.ZodType>(mutator: Mutator<Args>): Mutator<Args> => mutator;

/** The row of the person who acts; refuses when the actor is not a person or has none of the roles. */
export function actingPerson(rows: RowReader, context: Context, ...roles: Role[]): Person {
  refuseUnless(context.actor.kind === 'person', 'notAllowed');
  const person = rows.get('person', context.actor.id);
  refuseUnless(person, 'notAllowed');
  if (roles.length) refuseUnless(hasRole(person, ...roles), 'notAllowed');
  return person;
}

export const interactionStream = (id: string): Stream => ({ kind: 'interaction', id });

/** The result of running a mutation: what to append to the journal and what that does to the rows. */
export interface Outcome {
  events: JournalEvent[];
  changes: RowChange[];
}

/** Reads through to `rows`, seeing `changes` first. */
export class OverlayRows implements RowReader {
  readonly #rows: RowReader;
  readonly #changes = new Map<string, RowChange>();
  constructor(rows: RowReader) {
    this.#rows = rows;
  }
  get<E extends Entity>(entity: E, id: string): Row<E> | undefined {
    const change = this.#changes.get(`${entity}/${id}`);
    return change ? ((change.row ?? undefined) as Row<E> | undefined) : this.#rows.get(entity, id);
  }
  apply(changes: readonly RowChange[]): void {
    for (const change of changes) this.#changes.set(`${change.entity}/${change.id}`, change);
  }
  get changes(): RowChange[] {
    return [...this.#changes.values()];
  }
}

export const badArguments = (error: z.ZodError): Refusal =>
  new Refusal(
    'badArguments',
    error.issues.map((issue) => ({ field: issue.path.join('.'), problem: 'invalid' })),
  );
