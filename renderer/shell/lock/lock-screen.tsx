import { Button, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../data/bridge.ts';
import { useDesk } from '../../data/desk/use-desk.ts';
import { report } from '../../data/problem-log.ts';
import type { Named } from '../../data/session/session-state.ts';
import centred from '../centred.module.css';
import { LanguageSwitch } from '../settings/language-switch.tsx';
import { SchemeSwitch } from '../settings/scheme-switch.tsx';
import classes from '../sign-in/sign-in-screen.module.css';
import { ForgottenPin } from './forgotten-pin.tsx';
import { usePinProblem } from './use-pin-problem.ts';

/** Somebody is signed in; what this computer holds of their customers opens with their PIN. */
export function LockScreen({ person }: { person: Named }) {
  const { t } = useTranslation('shell');
  const desk = useDesk();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const { problem, show } = usePinProblem();
  useEffect(() => void bridge.call('app.ready', {}), []);
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (!pin) return;
    setBusy(true);
    try {
      show(await desk.pins.unlock(pin));
    } catch (error) {
      report('unlock', error);
      show({ outcome: 'wrong' });
    }
    setPin('');
    setBusy(false);
  };
  return (
    <main className={centred.centred}>
      <div className={classes.corner}>
        <SchemeSwitch />
        <LanguageSwitch />
      </div>
      <Paper className={`${classes.card} ${classes['below-corner']}`} withBorder>
        <form onSubmit={(event) => void unlock(event)}>
          <Stack gap="md">
            <Stack gap={4} align="center" ta="center">
              <IconLock size={32} stroke={1.5} aria-hidden />
              <Title order={1} size="h3">
                {t('lock.title', { name: person.name })}
              </Title>
              <Text c="dimmed" size="sm">
                {t('lock.help')}
              </Text>
            </Stack>
            <PasswordInput
              label={t('lock.pin')}
              value={pin}
              onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ''))}
              inputMode="numeric"
              autoComplete="off"
              maxLength={12}
              error={problem}
              autoFocus
            />
            <Button type="submit" loading={busy} disabled={!pin} fullWidth>
              {t('lock.open')}
            </Button>
            <ForgottenPin />
          </Stack>
        </form>
      </Paper>
    </main>
  );
}
