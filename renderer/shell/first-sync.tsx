import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../data/bridge.ts';
import { useSyncStatus, useView } from '../data/hooks.ts';
import { useWorkplace } from '../data/workplace.ts';
import classes from './centred.module.css';
import { useUnsent } from './frame/use-unsent.ts';

/** Waits for the person's own row: without it there is nothing to work with. It is missing before the first sync, and after this machine has lost its disk. */
export function FirstSync({ children }: { children: ReactNode }) {
  const { personId, signOut } = useWorkplace();
  const { t } = useTranslation('shell');
  const { connection } = useSyncStatus();
  const { pending, files } = useUnsent();
  const known = useView((rows) => rows.get('person', personId) !== undefined, [personId]);
  useEffect(() => {
    if (known) void bridge.call('app.ready', {});
  }, [known]);
  if (known) return children;
  return (
    <main className={classes.centred}>
      <Stack align="center" gap="sm" maw={420} ta="center" aria-live="polite">
        <Loader size="sm" />
        <Title order={1} size="h2">
          {t('firstSync.title')}
        </Title>
        {connection === 'offline' && <Text c="dimmed">{t('firstSync.offline')}</Text>}
        {pending > 0 && <Text>{t('firstSync.unsent', { count: pending })}</Text>}
        {files > 0 && <Text>{t('firstSync.unsentFiles', { count: files })}</Text>}
        {connection === 'upgradeNeeded' && <Text c="dimmed">{t('connection.upgradeHelp')}</Text>}
        <Button variant="subtle" onClick={() => void signOut()}>
          {t('signOut.button')}
        </Button>
      </Stack>
    </main>
  );
}
