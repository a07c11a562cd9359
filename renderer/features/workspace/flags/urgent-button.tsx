import { Button } from '@mantine/core';
import { IconFlag, IconFlagFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useMutate } from '../../../data/index.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './flags.module.css';

/** One key: it goes to the top of every list (C-027). Pressed again it is as any other. */
export function UrgentButton({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('workspace');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id, urgent } = interaction;
  const set = urgent !== undefined;
  const toggle = () => attempt(() => mutate('interaction.setUrgent', { interactionId: id, urgent: !set }));
  useCommand({
    id: 'workspace.urgent',
    label: t(set ? 'urgent.take' : 'urgent.set'),
    shortcut: 'workspace.urgent',
    run: toggle,
  });
  const Flag = set ? IconFlagFilled : IconFlag;
  return (
    <KeyHint label={t(set ? 'urgent.take' : 'urgent.set')} shortcut="workspace.urgent">
      <Button
        size="compact-xs"
        variant={set ? 'filled' : 'default'}
        color="red.9"
        flex="none"
        className={classes.button}
        leftSection={<Flag size={14} />}
        aria-pressed={set}
        onClick={toggle}
      >
        {t('urgent.word')}
      </Button>
    </KeyHint>
  );
}
