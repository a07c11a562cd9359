import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { People, PersonAccess } from '../../../contract/http/people.ts';
import { leavingSchema } from '../../../domain/person/leaving.ts';
import { type Api, TransportError, useApi } from '../../data/index.ts';
import { KeyForm } from '../improve/index.ts';
import { OutsideNameForm } from './outside-name-form.tsx';

interface Props {
  person: PersonAccess;
  /** What people call the issuer of accounts outside, where there is one. */
  outside: string | undefined;
  close(): void;
  done(people: People): void;
}

/** Gives somebody their name outside, and says from which day on they have no access, and where the personnel records say so (C-206, C-252). */
export function AccessForm({ person, outside, close, done }: Props) {
  const { t } = useTranslation(['audit', 'words', 'shell']);
  const { id, name, leaving } = person;
  const api = useApi();
  const [on, setOn] = useState(leaving?.on ?? '');
  const [record, setRecord] = useState(leaving?.record ?? '');
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<TransportError['kind']>();
  const say = async (run: (asked: Api) => Promise<People>) => {
    try {
      done(await run(api));
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      setFailed(error.kind);
    }
  };
  const submit = () => {
    setTried(true);
    const parsed = leavingSchema.safeParse({ on, record });
    if (parsed.success) void say((asked) => asked.putLeaving(id, parsed.data));
  };
  const required = (value: string) => (tried && !value.trim() ? t('words:problem.required') : undefined);
  return (
    <Modal
      opened
      onClose={close}
      title={t('access.of', { name })}
      closeButtonProps={{ 'aria-label': t('shell:action.close') }}
    >
      {failed && (
        <Alert color="red" icon={<IconAlertTriangle />} role="alert" title={t('factor.failed')} mb="sm">
          {t(failed === 'unreachable' ? 'offlineHint' : 'access.refused')}
        </Alert>
      )}
      {outside && <OutsideNameForm person={person} outside={outside} say={say} />}
      <KeyForm name={t('access.leaves')} className={undefined} submit={submit}>
        <Stack gap="sm">
          <TextInput
            type="date"
            label={t('access.day')}
            description={t('access.day.help')}
            value={on}
            error={required(on)}
            onChange={(event) => setOn(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            label={t('access.record')}
            description={t('access.record.help')}
            value={record}
            maxLength={120}
            error={required(record)}
            onChange={(event) => setRecord(event.currentTarget.value)}
          />
          {leaving && <Text size="sm">{t('access.back.help')}</Text>}
          <Group justify="flex-end">
            {leaving && (
              <Button variant="default" onClick={() => void say((asked) => asked.putLeaving(id, null))}>
                {t('access.back')}
              </Button>
            )}
            <Button type="submit">{t('access.set')}</Button>
          </Group>
        </Stack>
      </KeyForm>
    </Modal>
  );
}
