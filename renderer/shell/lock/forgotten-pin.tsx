import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../data/desk/use-desk.ts';
import { StartOver } from '../start-over.tsx';

/** Two ways on: sign in with the password, which opens everything, or give up what this computer holds. */
export function ForgottenPin() {
  const { t } = useTranslation('shell');
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Anchor component="button" type="button" size="sm" onClick={() => setOpen(true)}>
        {t('lock.forgotten')}
      </Anchor>
    );
  return (
    <Stack gap="xs">
      <Text size="sm">{t('lock.forgottenHelp')}</Text>
      <Stack gap="xs">
        <Button variant="default" onClick={() => void desk.signOut()}>
          {t('lock.byPassword')}
        </Button>
        <StartOver />
      </Stack>
    </Stack>
  );
}
