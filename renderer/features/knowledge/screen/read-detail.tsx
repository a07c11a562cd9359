import { useTranslation } from 'react-i18next';
import type { Article } from '../../../../domain/knowledge/article.ts';
import type { TextQuery } from '../../../../domain/search/text-query.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { ChangedBecause } from '../../changes/index.ts';
import { ArticleBody } from '../article/article-body.tsx';
import { ArticleFacts } from '../article/article-facts.tsx';
import { ArticleServed } from '../article/article-uses.tsx';
import { ArticleActions } from './article-actions.tsx';
import classes from './detail.module.css';
import { StateMark } from './state-mark.tsx';
import { VersionList } from './version-list.tsx';

interface Props {
  article: Article;
  query: TextQuery | undefined;
  write(): void;
}

/** A version as it reads, what may be done with it, and the versions beside it. */
export function ReadDetail({ article, query, write }: Props) {
  const { t } = useTranslation('knowledge');
  return (
    <article className={classes.detail} aria-label={article.title}>
      <header>
        <h2 className={classes.title} lang={article.language}>
          {article.title || t('matter.untitled')}
        </h2>
        <ArticleFacts article={article} />
        <ArticleServed articleId={article.articleId} />
        <p className={classes.standing}>
          <StateMark article={article} />
          <Standing article={article} />
          <ChangedBecause
            of="article"
            id={article.articleId}
            version={article.version}
            className={undefined}
          />
        </p>
      </header>
      <ArticleActions article={article} write={write} />
      {article.sentBack && article.state === 'draft' && (
        <p className={classes.note}>
          {t('form.sentBack')}: {article.sentBack.reason}
        </p>
      )}
      <ArticleBody article={article} query={query} />
      {article.topics.length > 0 && (
        <p className={classes.topics}>{t('article.topics', { topics: article.topics.join(' · ') })}</p>
      )}
      <VersionList article={article} />
    </article>
  );
}

/** Who approved it and when to look at it again. */
function Standing({ article }: { article: Article }) {
  const { t } = useTranslation('knowledge');
  const format = useFormat();
  const now = useNow(MINUTE);
  const names = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  const named = (id: string) => names.get(id) ?? t('article.somebody');
  const day = (at: number) => format.day(at, now);
  const { authorIds, approvedBy, publishedAt, reviewDueAt, state } = article;
  return (
    <>
      <span>{t('article.writtenBy', { names: authorIds.map(named).join(' · ') })}</span>
      {approvedBy && publishedAt !== undefined && (
        <span>{t('article.approvedBy', { name: named(approvedBy), day: day(publishedAt) })}</span>
      )}
      {state === 'published' && reviewDueAt !== undefined && (
        <span>{t('article.reviewOn', { day: day(reviewDueAt) })}</span>
      )}
    </>
  );
}
