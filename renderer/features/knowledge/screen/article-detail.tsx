import { useState } from 'react';
import type { Article } from '../../../../domain/knowledge/article.ts';
import type { TextQuery } from '../../../../domain/search/text-query.ts';
import { useDraft } from '../../../data/index.ts';
import { ArticleForm } from './article-form.tsx';
import { contentOf, editKey } from './edit-draft.ts';
import { ReadDetail } from './read-detail.tsx';

interface Props {
  article: Article;
  query: TextQuery | undefined;
  /** Somebody came to write on it. */
  writing: boolean;
}

/** One version: read, or being written. What was begun is found as it was left. */
export function ArticleDetail({ article, query, writing }: Props) {
  const [begun] = useDraft(editKey(article.id), undefined as unknown);
  const [asked, ask] = useState(writing);
  const draft = article.state === 'draft';
  if (draft && (asked || begun !== undefined))
    return (
      <ArticleForm
        article={article}
        initial={contentOf(article)}
        version={article.version}
        focus={asked}
        done={() => ask(false)}
      />
    );
  return <ReadDetail article={article} query={query} write={() => ask(true)} />;
}
