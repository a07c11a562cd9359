import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { People, PersonAccess } from '../../../contract/http/people.ts';
import type { Api } from '../../data/index.ts';
import { KeyForm } from '../improve/index.ts';

interface Props {
  person: PersonAccess;
  /** What people call the issuer. */
  outside: string;
  say(run: (api: Api) => Promise<People>): Promise<void>;
}

/** Who somebody is to the issuer of accounts outside: nobody comes in by one that is not entered here (C-252). */
export function OutsideNameForm({ person: { id, outsideName = '' }, outside, say }: Props) {
  const { t } = useTranslation('audit');
  const [name, setName] = useState(outsideName);
  const submit = () => void say((api) => api.putOutsideName(id, name.trim() || null));
  return (
    <KeyForm name={t('access.outside', { name: outside })} className={undefined} submit={submit}>
      <Group align="flex-end" mb="lg" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label={t('access.outside', { name: outside })}
          description={t('access.outside.help')}
          value={name}
          maxLength={200}
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === outsideName}>
          {t('access.outside.keep')}
        </Button>
      </Group>
    </KeyForm>
  );
}
