import { useTranslation } from 'react-i18next';
import type { Article } from '../../../../domain/knowledge/article.ts';
import { markFound } from '../../../../domain/search/text-marks.ts';
import type { TextQuery } from '../../../../domain/search/text-query.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import { Marked } from '../article/marked.tsx';
import classes from './screen.module.css';
import { StateMark } from './state-mark.tsx';

interface Props {
  articles: readonly Article[];
  query: TextQuery | undefined;
  selectedId: string | undefined;
  onSelect(id: string): void;
}

/** Articles, as many as there are. */
export function ArticleList({ articles, query, selectedId, onSelect }: Props) {
  const { t } = useTranslation('knowledge');
  return (
    <VirtualRows
      rows={articles.map((item) => ({ id: item.id, item }))}
      label={t('screen.list')}
      rowHeight={54}
      activeId={selectedId}
      onActive={onSelect}
      render={(article) => (
        <span className={classes.row}>
          <span className={classes.name} lang={article.language}>
            {query ? (
              <Marked pieces={markFound(query, article.title, true)} />
            ) : (
              article.title || t('matter.untitled')
            )}
          </span>
          <span className={classes.under}>
            <span>{t(`kind.${article.kind}`)}</span>
            <StateMark article={article} />
          </span>
        </span>
      )}
    />
  );
}
