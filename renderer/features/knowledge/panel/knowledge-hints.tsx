import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useDraft } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import classes from './panel.module.css';
import { emptyPanel, panelKey } from './panel-state.ts';
import { SuggestedList } from './suggested-list.tsx';
import { useConsult } from './use-consult.ts';

interface Props {
  interaction: Interaction;
  /** Opens the knowledge beside the conversation, to search or to read. */
  openPanel(to: 'search' | 'read'): void;
}

/** What might answer the customer, seen without asking for it. */
export function KnowledgeHints({ interaction, openPanel }: Props) {
  const { t } = useTranslation('knowledge');
  const [state, keep] = useDraft(panelKey(interaction.id), emptyPanel);
  const { read } = useConsult(interaction.id);
  const open = (openId: string) => {
    keep({ ...state, openId });
    read(openId);
    openPanel('read');
  };
  return (
    <>
      <div className={classes.hints}>
        <SuggestedList interaction={interaction} open={open} quiet />
      </div>
      <Button
        mt={6}
        size="compact-sm"
        variant="subtle"
        leftSection={<IconSearch size={14} />}
        rightSection={<Keys shortcut="workspace.knowledge" />}
        onClick={() => openPanel('search')}
      >
        {t('search.label')}
      </Button>
    </>
  );
}
