import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField } from './code-field.tsx';

interface Props {
  busy: boolean;
  /** The password was right, and a code of the authenticator is needed besides. */
  asksCode: boolean;
  signIn(login: string, password: string, code?: string): Promise<void>;
}

export function SignInForm({ busy, asksCode, signIn }: Props) {
  const { t } = useTranslation('shell');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (login.trim() && password) void signIn(login.trim(), password, (asksCode && code.trim()) || undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('signIn.login')}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          autoComplete="username"
          spellCheck={false}
          autoFocus
        />
        <PasswordInput
          label={t('signIn.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
        />
        {asksCode && <CodeField code={code} setCode={setCode} />}
        <Button type="submit" loading={busy} mt="xs" fullWidth>
          {t('signIn.button')}
        </Button>
      </Stack>
    </form>
  );
}
