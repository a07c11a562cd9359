import { type ScriptUses, scriptUsesSchema } from '../../../contract/http/scripts.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import type { AppModule } from '../../app-parts.ts';
import type { Sql } from '../../db/database.ts';
import { signedIn } from '../../http/authentication.ts';

/** What became of the scripts in the hands of people. */
export const scriptsModule: AppModule = (app, { db, sessions }) => {
  const onRequest = signedIn(sessions, ...rolesAtDoor('GET /scripts/uses'));
  app.get('/scripts/uses', { onRequest, schema: { response: { 200: scriptUsesSchema } } }, async () => ({
    uses: await countUses(db),
    advice: await countAdvice(db),
  }));
};

/** What the centre says by itself is never edited, and not counted. */
const countUses = (sql: Sql): Promise<ScriptUses['uses']> =>
  sql.query(`
    select doc->'script'->>'scriptId' as "scriptId", (doc->'script'->>'version')::int as version,
      count(*)::int as sent, (count(*) filter (where doc->'script'->>'edited' = 'false'))::int as unedited,
      coalesce(sum((doc->'script'->'changed'->>'signs')::int), 0)::int as changed,
      coalesce(sum(coalesce((doc->'script'->'changed'->>'of')::int, length(doc->>'text')))
        filter (where doc->'script'->>'edited' = 'false' or doc->'script' ? 'changed'), 0)::int as signs
    from message
    where doc ? 'script' and doc->'author'->>'kind' = 'person'
    group by 1, 2 order by 1, 2`);

const countAdvice = (sql: Sql): Promise<ScriptUses['advice']> =>
  sql.query(`
    select taken.id as "scriptId", count(*)::int as offered, (count(*) filter (where taken.used))::int as used
    from interaction, lateral (
      select jsonb_array_elements_text(doc->'advice'->'used') as id, true as used
      union all select jsonb_array_elements_text(doc->'advice'->'notUsed'), false
    ) taken
    where doc ? 'advice'
    group by 1 order by 1`);
