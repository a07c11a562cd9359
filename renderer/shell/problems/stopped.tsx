import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../centred.module.css';

interface Props {
  title: string;
  help: string;
  error?: unknown;
  again(): void;
  /** Where nothing but giving up what this computer holds may help. */
  startOver?(): void;
}

/** What happened, what was kept, what to do now. */
export function Stopped({ title, help, error, again, startOver }: Props) {
  const { t } = useTranslation('shell');
  return (
    <main className={classes.centred}>
      <Alert color="red" icon={<IconAlertTriangle />} title={title} maw={560} role="alert">
        <Stack gap="sm">
          <Text>{help}</Text>
          <Group>
            <Button onClick={again}>{t('problem.again')}</Button>
            <Button variant="default" onClick={() => window.location.reload()}>
              {t('problem.reload')}
            </Button>
            {startOver && (
              <Button color="red" variant="light" onClick={startOver}>
                {t('lock.startOver')}
              </Button>
            )}
          </Group>
          {error !== undefined && (
            <details>
              <summary>{t('problem.details')}</summary>
              <Code block mt="xs">
                {error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
              </Code>
            </details>
          )}
        </Stack>
      </Alert>
    </main>
  );
}
