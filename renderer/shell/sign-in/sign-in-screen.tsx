import { Alert, Paper, Stack, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../data/bridge.ts';
import { useMachineState } from '../../data/machine.ts';
import type { SignedOutReason, WaitsFor } from '../../data/session/session-state.ts';
import { Mark } from '../../ui/mark.tsx';
import centred from '../centred.module.css';
import { LanguageSwitch } from '../settings/language-switch.tsx';
import { SchemeSwitch } from '../settings/scheme-switch.tsx';
import { ApiFailed } from './api-failed.tsx';
import { Preparing } from './preparing.tsx';
import { SignIn } from './sign-in.tsx';
import classes from './sign-in-screen.module.css';

/** The door. */
export function SignInScreen({ why, waitsFor }: { why: SignedOutReason; waitsFor: WaitsFor | undefined }) {
  const { t } = useTranslation('shell');
  const { api } = useMachineState();
  useEffect(() => {
    if (api.state !== 'starting') void bridge.call('app.ready', {});
  }, [api.state]);
  return (
    <main className={centred.centred}>
      <div className={classes.corner}>
        <SchemeSwitch />
        <LanguageSwitch />
      </div>
      <Stack className={classes.column} gap="lg">
        <header className={classes.head}>
          <Mark />
          <div>
            <Title order={1}>Shiftdesk</Title>
            <Text c="dimmed">{t('signIn.tagline')}</Text>
          </div>
        </header>
        {why !== 'nobody' && (
          <Alert icon={<IconInfoCircle />} variant="light" role="status">
            {t(`signIn.${why}`)}
          </Alert>
        )}
        <Paper className={classes.card} withBorder>
          {api.state === 'starting' && <Preparing />}
          {api.state === 'failed' && <ApiFailed message={api.message} />}
          {api.state === 'ready' && <SignIn waitsFor={waitsFor} />}
        </Paper>
      </Stack>
    </main>
  );
}
