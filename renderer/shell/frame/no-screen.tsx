import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../data/hooks.ts';
import classes from '../centred.module.css';

/** For people whose role has no screen of its own yet. */
export function NoScreen() {
  const { t } = useTranslation(['shell', 'words']);
  const { person } = useSession();
  const roles = person.roles.map((role) => t(`words:role.${role}`)).join(' · ');
  return (
    <main className={classes.centred}>
      <Stack gap={6} maw={420} ta="center">
        <Title order={2}>{t('screen.none')}</Title>
        <Text c="dimmed">{t('screen.noneHelp', { roles })}</Text>
      </Stack>
    </main>
  );
}
