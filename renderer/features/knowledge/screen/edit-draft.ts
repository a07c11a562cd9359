import type { Article, ArticleContent } from '../../../../domain/knowledge/article.ts';

/** What is being written on a version, and over which writing. */
export interface EditDraft {
  content: ArticleContent;
  basedOn: string;
}

export const editKey = (versionId: string): string => `knowledge.edit.${versionId}`;

export const contentOf = ({ title, body, language, kind, topics, ownerId }: Article): ArticleContent => ({
  title,
  body,
  language,
  kind,
  topics,
  ownerId,
});
