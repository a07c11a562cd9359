import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useArrowFocus } from '../../../ui/use-arrow-focus.ts';
import { useLastWords } from '../search/use-last-words.ts';
import { useSuggested } from '../search/use-search.ts';
import { FoundArticle } from './found-list.tsx';
import classes from './panel.module.css';

interface Props {
  interaction: Interaction;
  open(id: string): void;
  /** Says so when there is nothing to suggest. */
  hint?: boolean;
}

/** Articles that speak of what the customer said last. */
export function SuggestedList({ interaction, open, hint = false }: Props) {
  const { t } = useTranslation('knowledge');
  const articles = useSuggested(useLastWords(interaction));
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = useArrowFocus(list);
  if (articles.length === 0) return hint ? <p className={classes.count}>{t('suggested.none')}</p> : null;
  return (
    <>
      {hint && <p className={classes.count}>{t('suggested.title')}</p>}
      <ul ref={list} className={classes.found} data-found onKeyDown={onKeyDown}>
        {articles.map((article) => (
          <li key={article.id}>
            <FoundArticle article={article} open={open} />
          </li>
        ))}
      </ul>
    </>
  );
}
