import { Button } from '@mantine/core';
import { IconBookUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { go } from '../../../stores/place.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { useArticleFromMatter } from './use-article-from-matter.ts';

/** Makes a draft of a matter that is closed, and opens it; Ctrl+Enter there submits it. */
export function DraftArticleButton({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('knowledge');
  const { write } = useArticleFromMatter(interaction);
  const attempt = useRefusalNote();
  const { summary = '', solution = '' } = interaction;
  const run = () =>
    attempt(() => go({ screen: 'knowledge', articleId: write({ summary, solution }), writing: true }));
  const label = t('matter.draft');
  useCommand({ id: 'knowledge.draftArticle', label, shortcut: 'workspace.draftArticle', run });
  return (
    <KeyHint label={label} shortcut="workspace.draftArticle">
      <Button variant="default" leftSection={<IconBookUpload size={16} />} onClick={run}>
        {label}
      </Button>
    </KeyHint>
  );
}
