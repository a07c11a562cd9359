import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../stores/commands.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import classes from './cheat-sheet.module.css';

/** `?`: the keys that work here and now. */
export function CheatSheet() {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const commands = useCommands();
  useCommand({ id: 'cheatSheet', label: t('commands.cheatSheet'), keys: '?', run: () => setOpen(true) });
  // What is offered last wins its keys, so it is the one to name.
  const byKeys = new Map(commands.flatMap(({ keys, label }) => (keys ? [[keys, label] as const] : [])));
  return (
    <Modal opened={open} onClose={() => setOpen(false)} title={t('commands.title')} size="lg">
      <dl className={classes.list}>
        {[...byKeys].map(([keys, label]) => (
          <div key={keys} className={classes.row}>
            <dt>{label}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
