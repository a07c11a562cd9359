import { Alert, Button, CopyButton, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { QRCodeSVG } from 'qrcode.react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewFactor } from '../../../contract/http/second-factor.ts';
import { useDesk } from '../../data/desk/use-desk.ts';
import type { DoorProof } from '../../data/session/session-state.ts';
import { type FactorProblem, factorProblemOf } from './factor-problem.ts';
import classes from './second-factor.module.css';

interface Props {
  proof: DoorProof;
  /** Of the authenticator that is replaced. */
  code?: string | undefined;
  /** Everything is set up and the recovery codes are put away. */
  done(): void;
}

/** Gives an authenticator its secret, has it show a code, and hands out what opens when it is lost (C-251). */
export function AuthenticatorSetup({ proof, code: oldCode, done }: Props) {
  const { t } = useTranslation('shell');
  const desk = useDesk();
  const [factor, setFactor] = useState<NewFactor>();
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<readonly string[]>();
  const [failed, setFailed] = useState<FactorProblem>();
  useEffect(() => {
    let gone = false;
    desk.beginFactor(proof, oldCode).then(
      (begun) => !gone && setFactor(begun),
      (error) => !gone && setFailed(factorProblemOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [desk, proof, oldCode]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setFailed(undefined);
    desk.confirmFactor(proof, code.trim()).then(setCodes, (error) => setFailed(factorProblemOf(error)));
  };
  if (codes) return <RecoveryCodes codes={codes} done={done} />;
  return (
    <form onSubmit={submit} aria-label={t('factor.setUp')}>
      <Stack gap="sm">
        {failed && (
          <Alert color="red" icon={<IconAlertTriangle />} role="alert">
            {t(`signIn.failed.${failed}`)}
          </Alert>
        )}
        <Text size="sm">{t('factor.setUp.why')}</Text>
        {factor && (
          <>
            <QRCodeSVG
              className={classes.picture}
              value={factor.link}
              size={168}
              marginSize={4}
              bgColor="#ffffff"
              fgColor="#000000"
              title={t('factor.picture')}
            />
            <Text size="sm">{t('factor.orText')}</Text>
            <code className={classes.secret} aria-label={t('factor.secret')} role="img">
              {factor.secret.match(/.{4}/g)?.join(' ')}
            </code>
            <CopyButton value={factor.link}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {t(copied ? 'factor.copied' : 'factor.copyLink')}
                </Button>
              )}
            </CopyButton>
            <TextInput
              label={t('factor.firstCode')}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
            />
            <Button type="submit" disabled={code.trim().length !== 6} fullWidth>
              {t('factor.confirm')}
            </Button>
          </>
        )}
      </Stack>
    </form>
  );
}

function RecoveryCodes({ codes, done }: { codes: readonly string[]; done(): void }) {
  const { t } = useTranslation('shell');
  return (
    <Stack gap="sm">
      <Text size="sm">{t('factor.recovery.why')}</Text>
      <ul className={classes.codes} aria-label={t('factor.recovery')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <CopyButton value={codes.join('\n')}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            {t(copied ? 'factor.copied' : 'factor.recovery.copy')}
          </Button>
        )}
      </CopyButton>
      <Button onClick={done} fullWidth>
        {t('factor.recovery.kept')}
      </Button>
    </Stack>
  );
}
