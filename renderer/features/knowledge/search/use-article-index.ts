import { useEffect, useState, useSyncExternalStore } from 'react';
import { useView } from '../../../data/index.ts';
import { createOfPerson } from '../../../stores/of-person.ts';
import { ArticleIndex } from './article-index.ts';

/** One index a window and person: nobody who sits down after them finds it. */
const useIndexStore = createOfPerson((): { index?: ArticleIndex } => ({}));

/** The index of all articles that are here, kept up with them; `version` changes when results may. */
export function useArticleIndex(): { index: ArticleIndex; version: number } {
  const shared = useIndexStore((state) => state.index);
  const [made] = useState(() => shared ?? new ArticleIndex());
  const index = shared ?? made;
  useEffect(() => {
    if (!useIndexStore.getState().index) useIndexStore.setState({ index: made });
  }, [made]);
  const articles = useView((rows) => rows.all('article'));
  useEffect(() => index.hold(articles), [index, articles]);
  return { index, version: useSyncExternalStore(index.subscribe, index.version) };
}
