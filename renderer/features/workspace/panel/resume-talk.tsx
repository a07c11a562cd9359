import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutate } from '../../../data/index.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { askForComposer } from '../focus-wish.ts';

interface Props {
  interactionId: string;
  /** The one of two buttons that also answers to the key. */
  offersKey?: boolean;
}

/** The way back from wrap-up to the conversation; writing goes on where it stopped. */
export function ResumeTalk({ interactionId, offersKey = false }: Props) {
  const { t } = useTranslation('workspace');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const run = () => {
    if (attempt(() => mutate('interaction.resumeTalk', { interactionId }))) askForComposer(interactionId);
  };
  const label = t('wrapUp.resumeTalk');
  useCommand({
    id: 'workspace.resumeTalk',
    label,
    shortcut: 'workspace.resumeTalk',
    enabled: offersKey,
    run,
  });
  return (
    <KeyHint label={label} shortcut="workspace.resumeTalk">
      <Button size={offersKey ? 'sm' : 'compact-sm'} variant="default" onClick={run}>
        {label}
      </Button>
    </KeyHint>
  );
}
