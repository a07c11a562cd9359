import type { PullReply, PullRequest, ScopePatch, ScopeSum } from '../../contract/sync/wire.ts';
import type { AppParts } from '../app-parts.ts';
import type { Sql } from '../db/database.ts';
import { readRow } from '../db/rows.ts';
import { ApiError } from '../http/api-error.ts';
import { readEpoch } from './epoch.ts';
import { onDemandPage } from './on-demand.ts';
import { answersTo } from './processed.ts';
import { type ScopePage, scopePage, standingScopes, withRows } from './scope-page.ts';

/** What has been found so far, and how much more fits into this reply. */
interface Reply {
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
  { db, clock }: Pick<AppParts, 'db' | 'clock'>,
  personId: string,
  { cookie, sent, want, limit }: PullRequest,
): Promise<PullReply> {
  return db.transaction(
    async (sql) => {
      const epoch = await readEpoch(sql);
      const cursors = cookie?.epoch === epoch ? cookie.scopes : {};
      const reply: Reply = { patches: {}, sums: {}, allowed: new Set(), left: limit, more: false };
      await addStanding(sql, personId, cursors, reply);
      await addWanted(sql, personId, cursors, want, reply);
      const { patches, allowed, more } = reply;
      const drop = [...new Set([...Object.keys(cursors), ...want])].filter((id) => !allowed.has(id));
      const acks = more ? [] : [...(await answersTo(sql, personId, sent)).values()];
      const sums = more ? {} : reply.sums;
      return { epoch, scopes: patches, drop, acks, sums, more, serverTime: clock.now() };
    },
    { snapshot: true },
  );
}

async function addStanding(sql: Sql, personId: string, cursors: Cursors, reply: Reply): Promise<void> {
  const scopes = await standingScopes(sql, personId);
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
    const page = await scopePage(sql, scope, from, reply.left);
    pages.set(scope.id, page);
    reply.left -= page.entries.length;
    reply.more ||= page.to < scope.version;
  }
  reply.patches = await withRows(sql, pages);
}

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
