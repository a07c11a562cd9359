import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../data/desk/use-desk.ts';
import { usePinProblem } from './use-pin-problem.ts';

interface Props {
  /** Whether there is a PIN already: then it is asked for first. */
  has: boolean;
  close(): void;
  /** Somebody wanted to leave a locked desk and had no PIN yet: it is locked with the one they choose. */
  lock?: (() => Promise<void>) | undefined;
}

/** Sets, changes or removes the PIN that opens this computer's copy of a person's work. */
export function PinDialog({ has, close, lock }: Props) {
  const { t } = useTranslation('shell');
  const { pins } = useDesk();
  const [current, setCurrent] = useState('');
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const { problem, show } = usePinProblem();
  const run = async (change: () => ReturnType<typeof pins.removePin>) => {
    setBusy(true);
    const outcome = await change();
    setBusy(false);
    if (outcome.outcome !== 'ok') return show(outcome);
    close();
    await lock?.();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => pins.setPin(pin, has ? current : undefined));
  };
  const digits = (set: (value: string) => void) => (event: { currentTarget: HTMLInputElement }) =>
    set(event.currentTarget.value.replace(/\D/g, ''));
  return (
    <Modal
      opened
      onClose={close}
      title={t('pin.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('pin.help')}</Text>
          {has && (
            <PasswordInput
              label={t('pin.current')}
              value={current}
              onChange={digits(setCurrent)}
              inputMode="numeric"
              maxLength={12}
              data-autofocus
            />
          )}
          <PasswordInput
            label={t('pin.new')}
            description={t('pin.rule')}
            value={pin}
            onChange={digits(setPin)}
            inputMode="numeric"
            maxLength={12}
            error={problem}
            data-autofocus={has ? undefined : true}
          />
          <Group justify="flex-end">
            {has && (
              <Button
                variant="default"
                disabled={!current}
                onClick={() => void run(() => pins.removePin(current))}
              >
                {t('pin.remove')}
              </Button>
            )}
            <Button type="submit" loading={busy} disabled={pin.length < 6 || (has && !current)}>
              {t(lock ? 'pin.setAndLock' : 'pin.set')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
