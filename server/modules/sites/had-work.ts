import type { Entity } from '../../../domain/journal/rows.ts';
import { entities } from '../../../domain/journal/rows.ts';
import type { SiteContent } from '../../../domain/site/site.ts';
import { scope } from '../../../sync/scopes.ts';
import type { CentreTransaction } from '../../centre/centre-transaction.ts';

type Content = Pick<SiteContent, 'personIds' | 'queueIds' | 'departmentIds'>;

/** What everybody has from their first day, or has set up for themselves. */
const FROM_THE_FIRST_DAY: readonly Entity[] = [
  'person',
  'preference',
  'viewing',
  'qualification',
  'announcement',
];

/**
 * Whether something that would become a site's has had work: then what was done there is the house's, and stays with it. A
 * new queue, department or person is put in place instead. What belongs to the site already is not asked about.
 */
export async function hasHadWork(
  { sql, rows }: CentreTransaction,
  siteId: string,
  { personIds, queueIds, departmentIds }: Content,
): Promise<boolean> {
  const keys = [
    ...personIds.map((id) => ({ entity: 'person' as const, id })),
    ...queueIds.map((id) => ({ entity: 'queue' as const, id })),
    ...departmentIds.map((id) => ({ entity: 'department' as const, id })),
  ];
  await rows.lock(keys);
  const coming = keys.filter(({ entity, id }) => rows.get(entity, id)?.siteId !== siteId);
  const of = (entity: Entity) => coming.filter((key) => key.entity === entity).map(({ id }) => id);
  const scopes = [
    ...of('person').map(scope.user),
    ...of('queue').flatMap((id) => [scope.queue(id), scope.lead(id)]),
    ...of('department').map(scope.department),
  ];
  const came = await sql.query('select 1 from interaction where queue_id = any($1::text[]) limit 1', [
    of('queue'),
  ]);
  if (came.length > 0) return true;
  for (const entity of entities.filter((one) => !FROM_THE_FIRST_DAY.includes(one))) {
    const found = await sql.query(`select 1 from ${entity} where scopes && $1::text[] limit 1`, [scopes]);
    if (found.length > 0) return true;
  }
  return false;
}
