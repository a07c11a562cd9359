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
  /** Among other things: without a word of where they come from. */
  quiet?: boolean;
}

/** Articles that speak of what the customer said last. */
export function SuggestedList({ interaction, open, quiet = false }: Props) {
  const { t } = useTranslation('knowledge');
  const articles = useSuggested(useLastWords(interaction));
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = useArrowFocus(list);
  if (articles.length === 0) return <p className={classes.count}>{t('suggested.none')}</p>;
  return (
    <>
      {!quiet && <p className={classes.count}>{t('suggested.title')}</p>}
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
