import { type ArticleUses, articleIdSchema, articleUsesSchema } from '../../../contract/http/knowledge.ts';
import type { AppModule } from '../../app-parts.ts';
import type { Sql } from '../../db/database.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { inQueueOf } from '../../site/theirs.ts';

/** What became of articles in the hands of people. Everybody reads articles, and may know how they served. */
export const knowledgeModule: AppModule = (app, { db, sessions }) => {
  app.get(
    '/knowledge/articles/:id/uses',
    {
      onRequest: signedIn(sessions),
      schema: { params: articleIdSchema, response: { 200: articleUsesSchema } },
    },
    async (request) => {
      const { siteId } = personOf(request);
      if (siteId !== undefined && !(await isShared(db, request.params.id, siteId)))
        throw new ApiError('notFound', 'there is no such article for you');
      return countUses(db, request.params.id, siteId);
    },
  );
};

/** Whether a version of the article was shared with this site (C-003). */
const isShared = async (sql: Sql, articleId: string, siteId: string): Promise<boolean> =>
  (
    await sql.query(
      `select 1 from article where doc->>'articleId' = $1 and doc->'siteIds' ? $2::text limit 1`,
      [articleId, siteId],
    )
  ).length > 0;

/** An interaction counts once an article, with the strongest use made of it. */
async function countUses(sql: Sql, articleId: string, siteId: string | undefined): Promise<ArticleUses> {
  const [counted] = await sql.query<ArticleUses>(
    `select count(*)::int as read,
       (count(*) filter (where one->>'how' <> 'read'))::int as used,
       (count(*) filter (where one->>'helped' = 'true'))::int as helped,
       (count(*) filter (where one->>'helped' = 'false'))::int as "didNotHelp"
     from interaction, jsonb_array_elements(doc->'consulted') as one
     where doc ? 'consulted' and doc->'consulted' @> jsonb_build_array(jsonb_build_object('articleId', $1::text))
       and one->>'articleId' = $1 and ${inQueueOf('$2')}`,
    [articleId, siteId ?? null],
  );
  return counted ?? { read: 0, used: 0, helped: 0, didNotHelp: 0 };
}
