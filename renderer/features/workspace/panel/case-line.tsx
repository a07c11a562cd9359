import { Button } from '@mantine/core';
import { IconFolderPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useSession } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { CasesHere } from '../../cases/index.ts';
import { askForForm } from '../focus-wish.ts';
import { usePanel } from '../use-panel.ts';

/** The cases of a conversation, and the way to another. */
export function CaseLine({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const [, openPanel] = usePanel(interaction.id);
  return (
    <div>
      <CasesHere interactionId={interaction.id} />
      {interaction.ownerId === person.id && (
        <Button
          size="compact-sm"
          variant="default"
          mt={6}
          leftSection={<IconFolderPlus size={15} />}
          rightSection={<Keys shortcut="workspace.case" />}
          onClick={() => {
            openPanel('case');
            askForForm(interaction.id);
          }}
        >
          {t('case.open')}
        </Button>
      )}
    </div>
  );
}
