import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../data/hooks.ts';
import { report } from '../../data/problem-log.ts';
import { useUnsent } from './use-unsent.ts';

/** Leaving asks first when work has not reached the server. `question` must be rendered. */
export function useSignOut(): { signOut(): void; question: ReactNode } {
  const { t } = useTranslation('shell');
  const session = useSession();
  const unsent = useUnsent();
  const [asking, setAsking] = useState(false);
  const leave = () => void session.signOut().catch((error) => report('signOut', error));
  const question = (
    <Modal
      opened={asking}
      onClose={() => setAsking(false)}
      title={t('signOut.unsentTitle')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack>
        {unsent.pending > 0 && <Text>{t('signOut.unsent', { count: unsent.pending })}</Text>}
        {unsent.files > 0 && <Text>{t('signOut.unsentFiles', { count: unsent.files })}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            {t('signOut.confirm')}
          </Button>
          <Button data-autofocus onClick={() => setAsking(false)}>
            {t('signOut.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
  return { signOut: () => (unsent.some ? setAsking(true) : leave()), question };
}
