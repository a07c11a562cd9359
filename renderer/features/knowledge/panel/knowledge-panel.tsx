import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Article } from '../../../../domain/knowledge/article.ts';
import { useDraft, useView } from '../../../data/index.ts';
import { pressed } from '../../../ui/keys.ts';
import { isCovered } from '../../../ui/overlays.ts';
import { SidePanelHead } from '../../../ui/side-panel-head.tsx';
import { useSearch } from '../search/use-search.ts';
import { FoundList } from './found-list.tsx';
import classes from './panel.module.css';
import { emptyPanel, panelKey } from './panel-state.ts';
import { ReadArticle } from './read-article.tsx';
import { SearchField } from './search-field.tsx';
import { SuggestedList } from './suggested-list.tsx';
import { useConsult } from './use-consult.ts';

interface Props {
  interaction: Interaction;
  /** Puts a passage into the answer; not while there is none to write. */
  insert?(passage: string): void;
  close(): void;
}

const isPublished = ({ state }: Article): boolean => state === 'published';

/** Knowledge beside the conversation: suggestions, search, and the article that is read. */
export function KnowledgePanel({ interaction, insert, close }: Props) {
  const { t } = useTranslation('knowledge');
  const [state, keep] = useDraft(panelKey(interaction.id), emptyPanel);
  const article = useView((rows) => rows.get('article', state.openId), [state.openId]);
  const found = useSearch(state.text, isPublished);
  const { read } = useConsult(interaction.id);
  const field = useRef<HTMLInputElement>(null);
  const open = (openId: string) => {
    keep({ ...state, openId });
    read(openId);
  };
  const back = () => {
    keep({ ...state, openId: '' });
    field.current?.focus();
  };
  return (
    <section
      className={classes.panel}
      aria-label={t('panel.title')}
      onKeyDown={(event) => {
        if (!pressed(event, 'Escape') || isCovered(event)) return;
        event.preventDefault();
        event.stopPropagation();
        if (article) back();
        else close();
      }}
    >
      <SidePanelHead title={t('panel.title')} leave={{ label: t('panel.close'), run: close }} open />
      <SearchField
        field={field}
        value={state.text}
        onChange={(text) => keep({ text, openId: '' })}
        onEnter={() => found.articles[0] && open(found.articles[0].id)}
      />
      <div className={classes.content}>
        {article ? (
          <ReadArticle
            key={article.id}
            article={article}
            interaction={interaction}
            query={state.text ? found.query : undefined}
            insert={insert}
            back={back}
          />
        ) : state.text.trim() ? (
          <FoundList interaction={interaction} text={state.text} found={found} open={open} />
        ) : (
          <SuggestedList interaction={interaction} open={open} />
        )}
      </div>
    </section>
  );
}
