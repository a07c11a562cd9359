import { useDeferredValue, useMemo } from 'react';
import type { Article } from '../../../../domain/knowledge/article.ts';
import { type TextQuery, textQuery } from '../../../../domain/search/text-query.ts';
import { useView } from '../../../data/index.ts';
import { useArticleIndex } from './use-article-index.ts';

export interface FoundArticles {
  articles: Article[];
  /** To mark what was looked for. */
  query: TextQuery;
  /** Nothing has all of it; these speak of some of it. */
  near: boolean;
}

/** As many as anybody looks through. */
const MOST = 50;

/** Articles that `wanted` finds, best first. Typing never waits for them. */
export function useSearch(text: string, wanted: (article: Article) => boolean): FoundArticles {
  const { index, version } = useArticleIndex();
  const asked = useDeferredValue(text);
  const hits = useMemo(() => {
    void version;
    const whole = index.texts.search(asked, MOST * 4);
    return { whole, parts: whole.length > 0 ? [] : index.texts.suggest(asked, 10) };
  }, [index, version, asked]);
  const query = useMemo(() => {
    void version;
    return textQuery(asked, index.texts.sounds);
  }, [index, version, asked]);
  const near = hits.whole.length === 0;
  const ids = (near ? hits.parts : hits.whole).map(({ id }) => id);
  const articles = useView(
    (rows) =>
      ids
        .flatMap((id) => rows.get('article', id) ?? [])
        .filter(wanted)
        .slice(0, MOST),
    [ids.join(' '), wanted],
  );
  return { articles, query, near };
}

/** Published articles that speak of what a customer has said lately. */
export function useSuggested(words: string): Article[] {
  const { index, version } = useArticleIndex();
  const asked = useDeferredValue(words);
  const ids = useMemo(() => {
    void version;
    return index.texts.suggest(asked, 12).map(({ id }) => id);
  }, [index, version, asked]);
  return useView(
    (rows) =>
      ids
        .flatMap((id) => rows.get('article', id) ?? [])
        .filter(({ state }) => state === 'published')
        .slice(0, 3),
    [ids.join(' ')],
  );
}
