import { Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import centred from '../centred.module.css';
import { StartOver } from '../start-over.tsx';
import classes from './stopped.module.css';

interface Props {
  title: string;
  help: string;
  error?: unknown;
  again(): void;
  /** Where nothing but giving up what this computer holds may help. */
  startOver?: boolean;
  /** Where somebody else may still work here. */
  signOut?(): void;
}

/** What happened, what was kept, what to do now. */
export function Stopped({ title, help, error, again, startOver, signOut }: Props) {
  const { t } = useTranslation('shell');
  return (
    <main className={centred.centred}>
      <Paper className={classes.card} withBorder role="alert">
        <Stack gap="md">
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <IconAlertTriangle
              size={24}
              color="var(--mantine-color-error)"
              className={classes.icon}
              aria-hidden
            />
            <Title order={1} size="h2">
              {title}
            </Title>
          </Group>
          <Text>{help}</Text>
          <Group>
            <Button onClick={again}>{t('problem.again')}</Button>
            <Button variant="default" onClick={() => window.location.reload()}>
              {t('problem.reload')}
            </Button>
            {signOut && (
              <Button variant="default" onClick={signOut}>
                {t('signOut.button')}
              </Button>
            )}
            {startOver && <StartOver />}
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
      </Paper>
    </main>
  );
}
