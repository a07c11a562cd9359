import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A code of one's authenticator, or one for recovery. */
export function CodeField({ code, setCode }: { code: string; setCode(code: string): void }) {
  const { t } = useTranslation('shell');
  return (
    <TextInput
      label={t('signIn.code')}
      description={t('signIn.code.help')}
      value={code}
      onChange={(event) => setCode(event.currentTarget.value)}
      autoComplete="one-time-code"
      spellCheck={false}
      autoFocus
    />
  );
}
