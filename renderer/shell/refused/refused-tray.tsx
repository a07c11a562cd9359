import { Drawer, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RefusedMutation } from '../../data/index.ts';
import { RefusedCard } from './refused-card.tsx';

interface Props {
  refused: readonly RefusedMutation[];
  opened: boolean;
  onClose(): void;
}

/** What the server refused, with everything that was written in it. It stays until the person puts it aside. */
export function RefusedTray({ refused, opened, onClose }: Props) {
  const { t } = useTranslation('shell');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={460}
      title={t('refused.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {refused.length === 0 ? (
        <Text c="dimmed">{t('refused.empty')}</Text>
      ) : (
        <Stack gap="sm">
          {refused.toReversed().map((mutation, i) => (
            <RefusedCard key={mutation.uid} mutation={mutation} first={i === 0} leave={onClose} />
          ))}
        </Stack>
      )}
    </Drawer>
  );
}
