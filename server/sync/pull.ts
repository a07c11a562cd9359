import type { PullReply, PullRequest, ScopePatch, ScopeSum } from '../../contract/sync/wire.ts';
import type { AppParts } from '../app-parts.ts';
import type { Sql } from '../db/database.ts';
import { readRow } from '../db/rows.ts';
import { ApiError } from '../http/api-error.ts';
import { onDemandPage, onDemandSums } from './on-demand.ts';
import { PatchCache, type PatchKey, sizeOf } from './patch-cache.ts';
import { answerOf, storedAnswers } from './processed.ts';
import {
  type ScopePage,
  type StandingScope,
  scopePage,
  standingScopes,
  startsOver,
  withRows,
} from './scope-page.ts';

/** What has been found so far, and how much more fits into this reply. */
interface Reply {
  epoch: string;
  patches: Record<string, ScopePatch>;
  sums: Record<string, ScopeSum>;
  allowed: Set<string>;
  left: number;
  more: boolean;
}

type Cursors = Record<string, number>;

/**
 * What changed for a person since their desktop's cookie, in one snapshot together with the answers to what it sent and
 * the sums of what it then must hold. Both come only with the last page: before that more may still be under way.
 */
export async function pull(
  { db, clock, cache }: Pick<AppParts, 'db' | 'clock'> & { cache?: PatchCache },
  personId: string,
  { cookie, sent, want, limit }: PullRequest,
): Promise<PullReply> {
  return db.transaction(
    async (sql) => {
      const { epoch, scopes } = await standingScopes(sql, personId);
      const cursors = cookie?.epoch === epoch ? cookie.scopes : {};
      const reply: Reply = { epoch, patches: {}, sums: {}, allowed: new Set(), left: limit, more: false };
      await addStanding(sql, scopes, cursors, reply, cache);
      await addWanted(sql, personId, cursors, want, reply);
      const { patches, allowed, more } = reply;
      const drop = [...new Set([...Object.keys(cursors), ...want])].filter((id) => !allowed.has(id));
      const stored = more ? [] : [...(await storedAnswers(sql, sent)).values()];
      const acks = stored.map((answer) => answerOf(answer, personId));
      const wanted = [...allowed].filter((id) => reply.sums[id] === undefined);
      const sums = more ? {} : { ...reply.sums, ...(await onDemandSums(sql, wanted)) };
      return { epoch, scopes: patches, drop, acks, sums, more, serverTime: clock.now() };
    },
    { snapshot: true },
  );
}

async function addStanding(
  sql: Sql,
  scopes: readonly StandingScope[],
  cursors: Cursors,
  reply: Reply,
  cache = new PatchCache(),
): Promise<void> {
  const pages = new Map<string, ScopePage>();
  for (const scope of scopes) {
    reply.allowed.add(scope.id);
    reply.sums[scope.id] = { n: scope.n, sum: scope.sum };
    const from = cursors[scope.id];
    if (from === scope.version) continue;
    if (reply.left <= 0) {
      reply.more = true;
      continue;
    }
    const given = cache.get(patchKey(reply, scope, from));
    if (given && sizeOf(given) < reply.left) {
      reply.patches[scope.id] = given;
      reply.left -= sizeOf(given);
      continue;
    }
    const page = await scopePage(sql, scope, from, reply.left);
    pages.set(scope.id, page);
    reply.left -= page.entries.length;
    reply.more ||= page.to < scope.version;
  }
  const patches = await withRows(sql, pages);
  for (const scope of scopes) {
    const patch = patches[scope.id];
    if (patch) reply.patches[scope.id] = patch;
    if (patch?.to === scope.version) cache.set(patchKey(reply, scope, cursors[scope.id]), patch);
  }
}

const patchKey = ({ epoch }: Reply, scope: StandingScope, from: number | undefined): PatchKey => ({
  epoch,
  scope: scope.id,
  from: startsOver(scope, from) ? undefined : from,
  version: scope.version,
});

async function addWanted(
  sql: Sql,
  personId: string,
  cursors: Cursors,
  want: readonly string[],
  reply: Reply,
): Promise<void> {
  if (want.length === 0) return;
  const person = await readRow(sql, 'person', personId);
  if (!person) throw new ApiError('unauthenticated', 'this person is not in the centre any more');
  for (const id of want.filter((wanted) => !reply.allowed.has(wanted))) {
    const page = await onDemandPage(sql, person, id, cursors[id], Math.max(1, reply.left));
    if (page === 'refused') continue;
    reply.allowed.add(id);
    if (page.patch) reply.patches[id] = page.patch;
    reply.left -= page.patch?.puts.length ?? 0;
    reply.more ||= page.more;
  }
}
