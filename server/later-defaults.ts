import scripts from '../resources/default-centre/scripts.json' with { type: 'json' };
import type { Centre } from './centre/centre.ts';
import { SYSTEM } from './centre/centre.ts';

/** What a fresh centre has had since a later version, by the moment it is for. */
const LATER = ['procedure', 'advice', 'term'];

/**
 * Procedures, advice and terms for a centre that was set up before there were any (C-033, C-038, C-043). Each once: what the centre has
 * written, changed or taken away since is left alone, which its journal tells.
 */
export async function ensureLaterDefaults(centre: Centre): Promise<void> {
  const later = scripts.filter(({ moment }) => LATER.includes(moment));
  await centre.transact(async (transaction) => {
    const known = await transaction.sql.query<{ stream_id: string }>(
      "select distinct stream_id from journal where stream_kind = 'config' and stream_id = any($1::text[])",
      [later.map(({ id }) => `script:${id}`)],
    );
    const had = new Set(known.map(({ stream_id }) => stream_id));
    for (const row of later.filter(({ id }) => !had.has(`script:${id}`)))
      await transaction.mutate({ name: 'centre.configure', args: { entity: 'script', row } }, SYSTEM);
  });
}
