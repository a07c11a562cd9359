import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useDraft } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { ConsultedNote } from './consulted-note.tsx';
import classes from './from-matter.module.css';
import { type Outcome, useArticleFromMatter } from './use-article-from-matter.ts';

/** Whether closing this matter makes a draft of it, and how to make it. */
export function useArticleToo(interaction: Interaction) {
  const [wanted, keep, clear] = useDraft(`knowledge.articleToo.${interaction.id}`, false);
  const { write } = useArticleFromMatter(interaction);
  return {
    wanted,
    toggle: () => (wanted ? clear() : keep(true)),
    /** Makes the draft if it was wanted. */
    done: (outcome: Outcome) => {
      if (wanted) write(outcome);
      clear();
    },
  };
}

interface Props {
  interaction: Interaction;
  outcome: Outcome;
  wanted: boolean;
  toggle(): void;
}

/** One key in the record makes an article's beginning of it; what it would say is seen before it is kept. */
export function ArticleToo({ interaction, outcome, wanted, toggle }: Props) {
  const { t } = useTranslation('knowledge');
  const { contentOf } = useArticleFromMatter(interaction);
  useCommand({
    id: 'knowledge.articleToo',
    label: t('matter.articleToo'),
    shortcut: 'workspace.draftArticle',
    run: toggle,
  });
  const { title, body } = contentOf(outcome);
  return (
    <div>
      <ConsultedNote interaction={interaction} />
      <Checkbox
        checked={wanted}
        onChange={toggle}
        label={
          <>
            {t('matter.articleToo')} <Keys shortcut="workspace.draftArticle" />
          </>
        }
        description={t('matter.articleTooWhy')}
      />
      {wanted && (
        <section className={classes.preview} aria-label={t('matter.preview')} lang={interaction.language}>
          <strong>{title || t('matter.untitled')}</strong>
          <p>{body}</p>
        </section>
      )}
    </div>
  );
}
