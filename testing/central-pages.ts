import type { ScopePatch, ScopeSum } from '../contract/sync/wire.ts';
import type { JournalEvent } from '../domain/journal/event.ts';
import type { Entity } from '../domain/journal/rows.ts';
import type { Person } from '../domain/person/person.ts';
import { scopesOfRow } from '../sync/row-scopes.ts';
import { interactionOfScope, type ScopeId, scopesOfPerson } from '../sync/scopes.ts';
import type { CentralState } from './central-state.ts';

interface Page {
  patch: ScopePatch;
  more: boolean;
}

/**
 * The entries after `from`, at least `limit` of them if there are: a version is never split over two pages. Starts
 * over when there is no cursor, when entries below it are forgotten, or when it is from a future that did not happen.
 */
export function scopePage(state: CentralState, id: ScopeId, from: number | undefined, limit: number): Page {
  const { version, horizon, log } = state.scope(id);
  const clear = from === undefined || from < horizon || from > version;
  const since = clear ? 0 : from;
  const entries = [...log.values()].filter(
    (entry) => entry.version > since && !(clear && entry.op === 'left'),
  );
  const cut = entries.length > limit ? (entries[Math.max(0, limit - 1)]?.version ?? 0) : version;
  const page = entries.filter((entry) => entry.version <= cut);
  const more = page.length < entries.length;
  const patch: ScopePatch = { clear, puts: [], dels: [], to: more ? cut : version };
  for (const { entity, id: rowId, op } of page) {
    if (op === 'left') patch.dels.push({ entity, id: rowId });
    else {
      const mark = markOf(state, entity, rowId);
      patch.puts.push({ entity, id: rowId, mark, row: state.rows.get(entity, rowId) });
    }
  }
  return { patch, more };
}

const markOf = (state: CentralState, entity: Entity, id: string): number =>
  state.holdings.get(`${entity}/${id}`)?.mark ?? 0;

/** What a desktop must hold of a scope, standing or on demand. */
export function sumOf(state: CentralState, person: Person | undefined, id: ScopeId): ScopeSum {
  if (interactionOfScope(id) !== undefined) {
    const puts = onDemandPage(state, person, id, undefined, Number.POSITIVE_INFINITY)?.patch?.puts ?? [];
    return { n: puts.length, sum: puts.reduce((sum, { mark }) => sum + mark, 0) };
  }
  const sum: ScopeSum = { n: 0, sum: 0 };
  for (const [key, { op }] of state.scope(id).log) {
    if (op !== 'put') continue;
    sum.n += 1;
    sum.sum += state.holdings.get(key)?.mark ?? 0;
  }
  return sum;
}

/** The interaction of a scope asked for on demand, when this person may open it: it is in one of their scopes. */
export function openInteraction(state: CentralState, person: Person | undefined, id: ScopeId) {
  const interactionId = interactionOfScope(id);
  const row = interactionId === undefined ? undefined : state.rows.get('interaction', interactionId);
  if (!row || !person) return undefined;
  const own = scopesOfPerson(person);
  return scopesOfRow(state.rows, 'interaction', row).some((scope) => own.includes(scope)) ? row : undefined;
}

/** One interaction's journal after the cursor, which is the place of its last event, with the rows events touched. */
export function onDemandPage(
  state: CentralState,
  person: Person | undefined,
  id: ScopeId,
  from: number | undefined,
  limit: number,
): { patch: ScopePatch | undefined; more: boolean } | undefined {
  const interaction = openInteraction(state, person, id);
  if (!interaction) return undefined;
  const all = eventsOf(state, interaction.id);
  const events = all.slice(from ?? 0, (from ?? 0) + limit);
  const to = (from ?? 0) + events.length;
  if (events.length === 0) return { patch: undefined, more: false };
  const messageIds = new Set(events.flatMap(({ data }) => ('messageId' in data ? data.messageId : [])));
  const fileIds = new Set(events.flatMap(({ data }) => ('attachmentId' in data ? data.attachmentId : [])));
  const marked = (entity: Entity, rowId: string) => {
    const row = state.rows.get(entity, rowId);
    return row ? [{ entity, id: rowId, mark: markOf(state, entity, rowId), row }] : [];
  };
  const puts = [
    ...marked('interaction', interaction.id),
    ...[...messageIds].flatMap((messageId) => marked('message', messageId)),
    ...[...fileIds].flatMap((attachmentId) => marked('attachment', attachmentId)),
    ...events.map((event) => ({ entity: 'event', id: event.id, mark: 0, row: event })),
  ];
  return { patch: { clear: from === undefined, puts, dels: [], to }, more: to < all.length };
}

/** The events of one interaction, in order. */
export const eventsOf = ({ journal }: CentralState, interactionId: string): JournalEvent[] =>
  journal.filter(({ stream }) => stream.kind === 'interaction' && stream.id === interactionId);
