import { Button, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField } from './code-field.tsx';

interface Props {
  busy: boolean;
  signIn(code: string): Promise<void>;
  /** Another way, or somebody else. */
  back(): void;
}

/** The account outside has said who it is, and a code is needed besides. */
export function CodeForm({ busy, signIn, back }: Props) {
  const { t } = useTranslation('shell');
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) void signIn(code.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <CodeField code={code} setCode={setCode} />
        <Button type="submit" loading={busy} disabled={!code.trim()} fullWidth>
          {t('signIn.button')}
        </Button>
        <Button variant="default" disabled={busy} onClick={back} fullWidth>
          {t('signIn.otherWay')}
        </Button>
      </Stack>
    </form>
  );
}
