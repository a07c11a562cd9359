import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SAY_WHAT_AFTER } from '../../../domain/person/sign-in-times.ts';
import { SECOND } from '../../../domain/time.ts';
import { systemClock } from '../../data/clock.ts';
import type { WaitsFor } from '../../data/session/session-state.ts';

/** What a sign-in waits for, once it is worth saying, and the way out of it (C-253). */
export function SignInWait({ waitsFor, cancel }: { waitsFor: WaitsFor; cancel(): void }) {
  const { t } = useTranslation('shell');
  const waited = useWaited();
  if (waited < SAY_WHAT_AFTER) return null;
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" c="dimmed" role="status">
        {t(`signIn.waits.${waitsFor}`)}{' '}
        <span className="tabular" aria-hidden>
          {t('signIn.waitsSince', { count: Math.floor(waited / SECOND) })}
        </span>
      </Text>
      {waitsFor !== 'disk' && (
        <Button size="compact-sm" variant="default" onClick={cancel}>
          {t('signIn.cancel')}
        </Button>
      )}
    </Group>
  );
}

/** Time since this began to be shown, ms; moves every second. */
function useWaited(): number {
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const since = systemClock.now();
    const timer = setInterval(() => setWaited(systemClock.now() - since), SECOND);
    return () => clearInterval(timer);
  }, []);
  return waited;
}
