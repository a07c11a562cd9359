import { type ArticleUses, articleIdSchema, articleUsesSchema } from '../../../contract/http/knowledge.ts';
import type { AppModule } from '../../app-parts.ts';
import type { Sql } from '../../db/database.ts';
import { signedIn } from '../../http/authentication.ts';

/** What became of articles in the hands of people. Everybody reads articles, and may know how they served. */
export const knowledgeModule: AppModule = (app, { db, sessions }) => {
  app.get(
    '/knowledge/articles/:id/uses',
    {
      onRequest: signedIn(sessions),
      schema: { params: articleIdSchema, response: { 200: articleUsesSchema } },
    },
    (request) => countUses(db, request.params.id),
  );
};

/** An interaction counts once an article, with the strongest use made of it. */
async function countUses(sql: Sql, articleId: string): Promise<ArticleUses> {
  const [counted] = await sql.query<ArticleUses>(
    `select count(*)::int as read,
       (count(*) filter (where one->>'how' <> 'read'))::int as used,
       (count(*) filter (where one->>'helped' = 'true'))::int as helped,
       (count(*) filter (where one->>'helped' = 'false'))::int as "didNotHelp"
     from interaction, jsonb_array_elements(doc->'consulted') as one
     where doc ? 'consulted' and doc->'consulted' @> jsonb_build_array(jsonb_build_object('articleId', $1::text))
       and one->>'articleId' = $1`,
    [articleId],
  );
  return counted ?? { read: 0, used: 0, helped: 0, didNotHelp: 0 };
}
