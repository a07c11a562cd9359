import { Modal, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../stores/commands.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import classes from './cheat-sheet.module.css';
import { grouped } from './grouped.ts';

/** `?`: the keys that work here and now. */
export function CheatSheet() {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const withKeys = useCommands().filter(({ keys }) => keys !== undefined);
  useCommand({
    id: 'cheatSheet',
    group: 'program',
    label: t('commands.cheatSheet'),
    keys: '?',
    run: () => setOpen(true),
  });
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title={t('commands.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.groups}>
        {grouped(withKeys).map(({ group, commands }) => (
          <section key={group} className={classes.group}>
            <Title order={3}>{t(`commands.group.${group}`)}</Title>
            <dl className={classes.list}>
              {commands.map(({ id, label, keys = '' }) => (
                <div key={id} className={classes.row}>
                  <dt>{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
