import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../data/desk/use-desk.ts';
import { AuthenticatorSetup } from '../second-factor/authenticator-setup.tsx';
import { type FactorProblem, factorProblemOf } from '../second-factor/factor-problem.ts';
import { DemoPeople } from './demo-people.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** By name, password and where it is asked for a code, or in the demo as one of its people. */
export function SignIn() {
  const { t } = useTranslation('shell');
  const desk = useDesk();
  const [busy, setBusy] = useState<string>();
  const [failed, setFailed] = useState<FactorProblem>();
  const [asksCode, setAsksCode] = useState(false);
  const [setUp, setSetUp] = useState<{ login: string; password: string }>();
  const signIn = async (login: string, password: string, code?: string) => {
    setBusy(login);
    setFailed(undefined);
    try {
      await desk.signIn(login, password, code);
    } catch (error) {
      const problem = factorProblemOf(error);
      setBusy(undefined);
      if (problem === 'secondFactorMissing') setSetUp({ login, password });
      else if (problem === 'secondFactorNeeded') setAsksCode(true);
      else setFailed(problem);
    }
  };
  const setUpDone = () => {
    setSetUp(undefined);
    setAsksCode(true);
  };
  if (setUp) return <AuthenticatorSetup {...setUp} done={setUpDone} />;
  return (
    <Stack gap="lg">
      {failed && (
        <Alert color="red" icon={<IconAlertTriangle />} role="alert">
          {t(`signIn.failed.${failed}`)}
        </Alert>
      )}
      <SignInForm busy={busy !== undefined} asksCode={asksCode} signIn={signIn} />
      <DemoPeople busy={busy} signIn={signIn} />
    </Stack>
  );
}
