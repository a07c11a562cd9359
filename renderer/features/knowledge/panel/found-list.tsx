import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Article } from '../../../../domain/knowledge/article.ts';
import { markFound, snippet } from '../../../../domain/search/text-marks.ts';
import type { TextQuery } from '../../../../domain/search/text-query.ts';
import { useArrowFocus } from '../../../ui/use-arrow-focus.ts';
import { Marked } from '../article/marked.tsx';
import type { FoundArticles } from '../search/use-search.ts';
import classes from './panel.module.css';
import { ReportMissing } from './report-missing.tsx';

interface Props {
  interaction: Interaction;
  text: string;
  found: FoundArticles;
  open(id: string): void;
}

/** What a search found, best first; and the way to say that it found nothing of use. */
export function FoundList({ interaction, text, found, open }: Props) {
  const { t } = useTranslation('knowledge');
  const { articles, query, near } = found;
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = useArrowFocus(list);
  return (
    <>
      <p className={classes.count} role="status">
        {articles.length === 0
          ? t('search.none')
          : near
            ? t('search.near')
            : t('search.count', { count: articles.length })}
      </p>
      <ul ref={list} className={classes.found} data-found onKeyDown={onKeyDown}>
        {articles.map((article) => (
          <li key={article.id}>
            <FoundArticle article={article} query={query} open={open} />
          </li>
        ))}
      </ul>
      <ReportMissing interaction={interaction} words={text} />
    </>
  );
}

interface FoundProps {
  article: Article;
  query?: TextQuery;
  open(id: string): void;
}

export function FoundArticle({ article, query, open }: FoundProps) {
  return (
    <button type="button" className={classes.one} lang={article.language} onClick={() => open(article.id)}>
      <span className={classes.name}>
        {query ? <Marked pieces={markFound(query, article.title, true)} /> : article.title}
      </span>
      {query && (
        <span className={classes.snippet}>
          <Marked pieces={snippet(query, article.body, article.language === 'en' ? 110 : 56)} />
        </span>
      )}
    </button>
  );
}
