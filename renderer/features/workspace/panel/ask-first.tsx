import { Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { askForForm } from '../focus-wish.ts';
import { usePanel } from '../use-panel.ts';

/** The warm way: whoever is to take over is asked before anything happens. */
export function AskFirst({ interactionId }: { interactionId: string }) {
  const { t } = useTranslation('workspace');
  const [, setPanel] = usePanel(interactionId);
  return (
    <div>
      <KeyHint label={t('consult.open')} shortcut="workspace.consult">
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconMessages size={16} />}
          onClick={() => {
            setPanel('consult');
            askForForm(interactionId);
          }}
        >
          {t('consult.open')}
        </Button>
      </KeyHint>
    </div>
  );
}
