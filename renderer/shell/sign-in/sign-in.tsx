import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../data/desk/use-desk.ts';
import type { DoorProof, WaitsFor } from '../../data/session/session-state.ts';
import { AuthenticatorSetup } from '../second-factor/authenticator-setup.tsx';
import { type FactorProblem, factorProblemOf } from '../second-factor/factor-problem.ts';
import { CodeForm } from './code-form.tsx';
import { DemoPeople } from './demo-people.tsx';
import { OutsideWay } from './outside-way.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SignInWait } from './sign-in-wait.tsx';

/** By name and password or with an account outside, and where it is asked for a code; in the demo as one of its people. */
export function SignIn({ waitsFor = 'server' }: { waitsFor: WaitsFor | undefined }) {
  const { t } = useTranslation('shell');
  const desk = useDesk();
  /** The login somebody is signing in with. */
  const [busy, setBusy] = useState<string>();
  const [failed, setFailed] = useState<FactorProblem>();
  /** Who has proved the first half, and needs a code besides. */
  const [asksCode, setAsksCode] = useState<'password' | 'outside'>();
  const [setUp, setSetUp] = useState<DoorProof>();
  const run = async (proof: DoorProof, enter: () => Promise<void>) => {
    const way = proof === 'outside' ? proof : 'password';
    setBusy(proof === 'outside' ? proof : proof.login);
    setFailed(undefined);
    try {
      await enter();
    } catch (error) {
      const problem = factorProblemOf(error);
      setBusy(undefined);
      if (problem === 'secondFactorMissing') setSetUp(proof);
      else if (problem === 'secondFactorNeeded') setAsksCode(way);
      else if (problem !== 'cancelled') setFailed(problem);
      if (problem === 'unauthenticated') setAsksCode(undefined);
    }
  };
  const signIn = (login: string, password: string, code?: string) =>
    run({ login, password }, () => desk.signIn(login, password, code));
  const signInOutside = (code?: string) => run('outside', () => desk.signInOutside(code));
  if (setUp) {
    const done = () => {
      setAsksCode(setUp === 'outside' ? 'outside' : 'password');
      setSetUp(undefined);
    };
    return <AuthenticatorSetup proof={setUp} done={done} />;
  }
  return (
    <Stack gap="lg">
      {failed && (
        <Alert color="red" icon={<IconAlertTriangle />} role="alert">
          {t(`signIn.failed.${failed}`)}
        </Alert>
      )}
      {asksCode === 'outside' ? (
        <CodeForm
          busy={busy !== undefined}
          signIn={signInOutside}
          back={() => {
            setAsksCode(undefined);
            setFailed(undefined);
          }}
        />
      ) : (
        <Stack gap="sm">
          <SignInForm busy={busy !== undefined} asksCode={asksCode === 'password'} signIn={signIn} />
          <OutsideWay busy={busy !== undefined} signIn={() => void signInOutside()} />
        </Stack>
      )}
      {busy !== undefined && <SignInWait waitsFor={waitsFor} cancel={() => void desk.cancelSignIn()} />}
      {asksCode !== 'outside' && <DemoPeople busy={busy} signIn={signIn} />}
    </Stack>
  );
}
