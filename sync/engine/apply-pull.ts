import type { Cookie, PullReply, ScopePatch } from '../../contract/sync/wire.ts';
import { keyOf, type Pool } from './pool.ts';
import type { BaseRow } from './ports.ts';

/** What a pull makes of the base rows: the same content goes to memory and to disk. */
export interface BasePatch {
  puts: Map<string, BaseRow>;
  dels: Map<string, { entity: string; id: string }>;
}

/**
 * Works out the base rows after `replies` (the pages of one pull, in order) without touching the pool.
 * Inside a scope's page: clear, then all deletions, then all puts, so that a row moving between two scopes is kept.
 * `reached`, at the end of a pull: what it does not name is held no longer. The server says nothing about scopes it is
 * not asked about: those let go of, of another epoch, or lost together with the cookie.
 */
export function patchFrom(pool: Pool, replies: readonly PullReply[], reached?: Cookie | null): BasePatch {
  const patch: BasePatch = { puts: new Map(), dels: new Map() };
  for (const reply of replies) {
    for (const scope of reply.drop)
      for (const row of held(pool, patch, scope)) leave(pool, patch, row, scope);
    const scopes = Object.entries(reply.scopes);
    for (const [scope, page] of scopes) forget(pool, patch, scope, page);
    for (const [scope, page] of scopes) learn(pool, patch, scope, page);
  }
  if (reached)
    for (const scope of unnamed(pool, patch, reached))
      for (const row of held(pool, patch, scope)) leave(pool, patch, row, scope);
  return patch;
}

/** Puts a worked-out patch into memory. */
export function applyPatch(pool: Pool, patch: BasePatch, touched: Set<string>): void {
  for (const { entity, id } of patch.dels.values()) pool.deleteBase(entity, id, touched);
  for (const row of patch.puts.values()) pool.setBase(row, touched);
}

function forget(pool: Pool, patch: BasePatch, scope: string, page: ScopePatch): void {
  if (page.clear) for (const row of held(pool, patch, scope)) leave(pool, patch, row, scope);
  for (const { entity, id } of page.dels) {
    const row = current(pool, patch, entity, id);
    if (row) leave(pool, patch, row, scope);
  }
}

function learn(pool: Pool, patch: BasePatch, scope: string, page: ScopePatch): void {
  for (const { entity, id, mark, row } of page.puts) {
    const scopes = new Set(current(pool, patch, entity, id)?.scopes).add(scope);
    const key = keyOf(entity, id);
    patch.dels.delete(key);
    patch.puts.set(key, { entity, id, mark, row, scopes: [...scopes].sort() });
  }
}

function current(pool: Pool, patch: BasePatch, entity: string, id: string): BaseRow | undefined {
  const key = keyOf(entity, id);
  if (patch.dels.has(key)) return undefined;
  return patch.puts.get(key) ?? pool.base(entity, id);
}

/** The rows `scope` holds, the patch so far included. */
function held(pool: Pool, patch: BasePatch, scope: string): BaseRow[] {
  const known = [...pool.inScope(scope)].filter(({ entity, id }) => !isIn(patch, keyOf(entity, id)));
  const patched = [...patch.puts.values()].filter((row) => row.scopes.includes(scope));
  return [...known, ...patched];
}

const isIn = (patch: BasePatch, key: string): boolean => patch.puts.has(key) || patch.dels.has(key);

/** The scopes that rows are held for and the cookie does not name. */
function unnamed(pool: Pool, patch: BasePatch, { scopes }: Cookie): Set<string> {
  const patched = [...patch.puts.values()].flatMap((row) => row.scopes);
  return new Set([...pool.scopes(), ...patched].filter((scope) => scopes[scope] === undefined));
}

function leave(_pool: Pool, patch: BasePatch, row: BaseRow, scope: string): void {
  const { entity, id } = row;
  const key = keyOf(entity, id);
  const scopes = row.scopes.filter((other) => other !== scope);
  if (scopes.length) patch.puts.set(key, { ...row, scopes });
  else {
    patch.puts.delete(key);
    patch.dels.set(key, { entity, id });
  }
}
