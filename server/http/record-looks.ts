import type { FastifyRequest } from 'fastify';
import type { AuditLook, Viewed } from '../../domain/audit/viewed.ts';
import { isAuditor } from '../../domain/person/person.ts';
import { interactionOfScope } from '../../sync/scopes.ts';
import type { AppParts } from '../app-parts.ts';
import { personKnown } from './authentication.ts';

const whatOf: Readonly<Record<string, Viewed>> = {
  '/audit/journal': 'journal',
  '/audit/registers/:entity': 'register',
  '/audit/chain/part': 'chain',
  '/audit/looks': 'views',
  '/interactions/:id/journal': 'interaction',
  '/blobs/:hash': 'file',
};

/** How far the chain goes is nobody's secret; an export is written down when it is known how much it was. */
const elsewhere = ['/audit/chain', '/audit/export'];
/** Not the centre's content: staying signed in, one's own intents, whether there is news. */
const silent = (url: string): boolean =>
  url.startsWith('/auth/') || ['/sync/push', '/sync/poke'].includes(url);

/** Where a list or a check goes on says nothing of what is looked at. */
const where = ['after', 'seq', 'place', 'hash'];

const ABOUT_LIMIT = 300;

/**
 * Writes down what an auditor looks at before they see it, whatever way they ask (C-146): a look that cannot be written
 * down is not had. A file that comes in pieces is one look for as long as this process remembers it.
 */
export function recordLooks({ centre }: Pick<AppParts, 'centre'>) {
  const files = new Set<string>();
  return async (request: FastifyRequest): Promise<void> => {
    const person = personKnown(request);
    if (!person || !isAuditor(person)) return;
    for (const look of looksOf(request)) {
      const piece = `${person.id} ${look.about}`;
      if (look.what === 'file' && files.has(piece)) continue;
      await centre.act('centre.recordLook', { personId: person.id, ...look });
      if (look.what === 'file') files.add(piece);
    }
  };
}

function looksOf(request: FastifyRequest): AuditLook[] {
  const { url = '' } = request.routeOptions;
  if (silent(url) || elsewhere.includes(url)) return [];
  if (url === '/sync/pull') return openedOf(request.body);
  const params = Object.values(request.params ?? {});
  const query = Object.entries(request.query ?? {}).filter(
    ([name, value]) => !where.includes(name) && value !== '',
  );
  if (url === '/audit/chain/part' && !isBeginning(request.query)) return [];
  const asked = query.map(([name, value]) => `${name}=${value}`);
  const about = [...params, ...asked].join(' ') || (whatOf[url] ? '' : url);
  return [{ what: whatOf[url] ?? 'other', about: about.slice(0, ABOUT_LIMIT) }];
}

const isBeginning = (query: unknown): boolean =>
  typeof query === 'object' && query !== null && (!('place' in query) || query.place === 0);

/** Journals that this pull opens: the desk has not had them yet. */
function openedOf(body: unknown): AuditLook[] {
  const { want = [], cookie } = body as {
    want?: string[];
    cookie?: { scopes: Record<string, number> } | null;
  };
  return want
    .filter((id) => cookie?.scopes[id] === undefined)
    .flatMap((id) => interactionOfScope(id) ?? [])
    .map((id) => ({ what: 'interaction' as const, about: id.slice(0, ABOUT_LIMIT) }));
}
