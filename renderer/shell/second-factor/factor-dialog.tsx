import { Button, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoorProof } from '../../data/session/session-state.ts';
import { AuthenticatorSetup } from './authenticator-setup.tsx';

/** Sets an authenticator up by one's own wish, or another in its place: the password says again who it is. */
export function FactorDialog({ close }: { close(): void }) {
  const { t } = useTranslation('shell');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [going, setGoing] = useState<DoorProof>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setGoing({ login: login.trim(), password });
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('factor.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {going ? (
        <AuthenticatorSetup proof={going} code={code.trim() || undefined} done={close} />
      ) : (
        <form onSubmit={submit} aria-label={t('factor.title')}>
          <Stack gap="sm">
            <Text size="sm">{t('factor.help')}</Text>
            <TextInput
              label={t('signIn.login')}
              value={login}
              onChange={(event) => setLogin(event.currentTarget.value)}
              autoComplete="username"
              spellCheck={false}
              data-autofocus
            />
            <PasswordInput
              label={t('signIn.password')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              autoComplete="current-password"
            />
            <TextInput
              label={t('factor.oldCode')}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              autoComplete="one-time-code"
            />
            <Button type="submit" disabled={!login.trim() || !password} fullWidth>
              {t('factor.goOn')}
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
