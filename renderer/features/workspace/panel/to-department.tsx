import { Button } from '@mantine/core';
import { IconFolderPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { askForForm } from '../focus-wish.ts';
import { usePanel } from '../use-panel.ts';

/** A department takes no conversations but cases, which it acknowledges (C-087): the way there. */
export function ToDepartment({ interactionId }: { interactionId: string }) {
  const { t } = useTranslation('workspace');
  const [, setPanel] = usePanel(interactionId);
  return (
    <div>
      <KeyHint label={t('transfer.toDepartmentWhy')} shortcut="workspace.case">
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFolderPlus size={16} />}
          onClick={() => {
            setPanel('case');
            askForForm(interactionId);
          }}
        >
          {t('transfer.toDepartment')}
        </Button>
      </KeyHint>
    </div>
  );
}
