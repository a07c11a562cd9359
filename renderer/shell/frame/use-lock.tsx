import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../data/desk/use-desk.ts';
import { useCommand } from '../../ui/use-command.ts';
import { closeBy } from '../lock/fresh-page.ts';
import { PinDialog } from '../lock/pin-dialog.tsx';

interface Lock {
  /** Locks; without a PIN asks for one first, as nothing could open it again, and locks with it. */
  lock(): void;
  changePin(): void;
  /** Must be rendered. */
  dialog: ReactNode;
}

export function useLock(): Lock {
  const { t } = useTranslation('shell');
  const { pins } = useDesk();
  const [dialog, setDialog] = useState<'none' | 'first' | 'toLock' | 'change'>('none');
  const ask = async () => setDialog((await pins.hasPin()) ? 'change' : 'first');
  const lockNow = () => closeBy(pins.lock);
  const lock = async () => {
    if (await pins.hasPin()) await lockNow();
    else setDialog('toLock');
  };
  const run = () => void lock();
  useCommand({
    id: 'lock',
    group: 'program',
    label: t('lock.button'),
    shortcut: 'lock',
    run,
  });
  useCommand({ id: 'pin', group: 'program', label: t('pin.title'), run: () => void ask() });
  return {
    lock: run,
    changePin: () => void ask(),
    dialog:
      dialog === 'none' ? null : (
        <PinDialog
          has={dialog === 'change'}
          close={() => setDialog('none')}
          lock={dialog === 'toLock' ? lockNow : undefined}
        />
      ),
  };
}
