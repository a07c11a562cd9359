import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { hasJoined, mayObserve } from '../../../../domain/interaction/observers.ts';
import { useMutate, useSession } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';

/** Speaks in the conversation one looks on at, under one's own name. */
export function JoinButton({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id, state } = interaction;
  const may = mayObserve(interaction, person) && !hasJoined(interaction, person) && state !== 'wrapUp';
  const join = () => attempt(() => mutate('interaction.join', { interactionId: id }));
  useCommand({
    id: 'workspace.join',
    label: t('observe.join'),
    shortcut: 'workspace.join',
    enabled: may,
    run: join,
  });
  if (!may) return null;
  return (
    <Button
      leftSection={<IconUserPlus size={16} />}
      rightSection={<Keys shortcut="workspace.join" plain />}
      onClick={join}
    >
      {t('observe.join')}
    </Button>
  );
}
