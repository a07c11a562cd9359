import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { askForForm } from '../focus-wish.ts';
import { usePanel } from '../use-panel.ts';

/** The way to send a hand-over back, as long as it has not been put aside as read. */
export function GiveBack({ interactionId }: { interactionId: string }) {
  const { t } = useTranslation('workspace');
  const [, setPanel] = usePanel(interactionId);
  const open = () => {
    setPanel('return');
    askForForm(interactionId);
  };
  useCommand({
    id: 'workspace.giveBack',
    label: t('return.open'),
    shortcut: 'workspace.giveBack',
    run: open,
  });
  return (
    <KeyHint label={t('return.open')} shortcut="workspace.giveBack">
      <Button size="compact-sm" variant="default" onClick={open}>
        {t('return.open')}
      </Button>
    </KeyHint>
  );
}
