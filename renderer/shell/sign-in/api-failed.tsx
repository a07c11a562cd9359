import { Alert, Code, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export function ApiFailed({ message }: { message?: string }) {
  const { t } = useTranslation('shell');
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={t('signIn.apiFailed')} role="alert">
      <Stack gap="sm">
        <Text>{t('signIn.apiFailedHelp')}</Text>
        {message && (
          <details>
            <summary>{t('problem.details')}</summary>
            <Code block mt="xs">
              {message}
            </Code>
          </details>
        )}
      </Stack>
    </Alert>
  );
}
