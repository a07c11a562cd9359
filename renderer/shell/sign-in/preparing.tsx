import { Loader, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useElapsed } from '../../data/machine.ts';

/** How long a start usually takes; after that it is worth saying why it may take longer. */
const USUAL_MS = 5_000;

/** The embedded API starts. It cannot say how far it is, so neither do we: only for how long it has been at it. */
export function Preparing() {
  const { t } = useTranslation('shell');
  const elapsed = useElapsed();
  return (
    <Stack gap="sm" align="center" ta="center" py="md">
      <Loader size="sm" />
      <Title order={2} role="status">
        {t('signIn.preparing')}
      </Title>
      <Text c="dimmed" className="tabular">
        {t('signIn.preparingSince', { count: Math.floor(elapsed / 1_000) })}
      </Text>
      <Text c="dimmed" mih="3em">
        {elapsed > USUAL_MS && t('signIn.preparingLong')}
      </Text>
    </Stack>
  );
}
