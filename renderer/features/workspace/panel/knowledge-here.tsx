import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { KnowledgeHints, KnowledgePanel } from '../../knowledge/index.ts';
import { useInsertPassage } from '../composer/use-insert-passage.ts';
import { askForForm, useFocusWish } from '../focus-wish.ts';
import { usePanel } from '../use-panel.ts';
import facts from './facts.module.css';
import classes from './panel.module.css';

interface Props {
  interaction: Interaction;
}

/** Knowledge in the place of the facts. Asked for by key, it is ready to search. */
export function KnowledgeHere({ interaction }: Props) {
  const { id, state } = interaction;
  const [, openPanel] = usePanel(id);
  const insert = useInsertPassage(id);
  const place = useRef<HTMLDivElement>(null);
  useFocusWish('form', id, place, (element) => element.querySelector('input')?.select());
  const writing = state === 'connected' || state === 'held';
  return (
    <div ref={place} className={classes.panel}>
      <KnowledgePanel
        interaction={interaction}
        insert={writing ? insert : undefined}
        close={() => openPanel('facts')}
      />
    </div>
  );
}

/** What might answer the customer, among the facts. */
export function KnowledgeHintsHere({ interaction }: Props) {
  const { t } = useTranslation('knowledge');
  const [, openPanel] = usePanel(interaction.id);
  return (
    <section className={facts.section} aria-label={t('panel.title')}>
      <h2 className={facts.title}>{t('panel.title')}</h2>
      <KnowledgeHints
        interaction={interaction}
        openPanel={(to) => {
          openPanel('knowledge');
          if (to === 'search') askForForm(interaction.id);
        }}
      />
    </section>
  );
}
