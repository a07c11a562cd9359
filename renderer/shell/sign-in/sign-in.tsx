import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../data/desk/use-desk.ts';
import { ApiFailure, type FailureCode } from '../../data/network/ask.ts';
import { report } from '../../data/problem-log.ts';
import { DemoPeople } from './demo-people.tsx';
import { SignInForm } from './sign-in-form.tsx';

const told = ['badCredentials', 'tooManyRequests', 'unreachable'] as const;
type Told = (typeof told)[number] | 'other';

const toldOf = (code: FailureCode | undefined): Told => told.find((known) => known === code) ?? 'other';

/** By name and password, or in the demo as one of its people. */
export function SignIn() {
  const { t } = useTranslation('shell');
  const desk = useDesk();
  const [busy, setBusy] = useState<string>();
  const [failed, setFailed] = useState<Told>();
  const signIn = async (login: string, password: string) => {
    setBusy(login);
    setFailed(undefined);
    try {
      await desk.signIn(login, password);
    } catch (error) {
      if (!(error instanceof ApiFailure)) report('signIn', error);
      setFailed(toldOf(error instanceof ApiFailure ? error.code : undefined));
      setBusy(undefined);
    }
  };
  return (
    <Stack gap="lg">
      {failed && (
        <Alert color="red" icon={<IconAlertTriangle />} role="alert">
          {t(`signIn.failed.${failed}`)}
        </Alert>
      )}
      <SignInForm busy={busy !== undefined} signIn={signIn} />
      <DemoPeople busy={busy} signIn={signIn} />
    </Stack>
  );
}
