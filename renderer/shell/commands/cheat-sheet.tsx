import { Button, Modal, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../stores/commands.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { ShortcutEditor } from '../shortcuts/shortcut-editor.tsx';
import classes from './cheat-sheet.module.css';
import { grouped } from './grouped.ts';

/** `?`: the keys that work here and now, and from there every key that can be given to something else. */
export function CheatSheet() {
  const { t } = useTranslation('shell');
  const [shown, setShown] = useState<'nothing' | 'here' | 'all'>('nothing');
  const open = () => setShown('here');
  const label = t('commands.cheatSheet');
  useCommand({ id: 'cheatSheet', group: 'program', label, keys: '?', run: open });
  useCommand({ id: 'cheatSheet', group: 'program', label, shortcut: 'cheatSheet', run: open });
  useCommand({
    id: 'shortcuts',
    group: 'program',
    label: t('commands.change'),
    run: () => setShown('all'),
  });
  const all = shown === 'all';
  return (
    <Modal
      opened={shown !== 'nothing'}
      onClose={() => setShown('nothing')}
      title={t(all ? 'commands.change' : 'commands.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {all ? <ShortcutEditor /> : <ValidHere />}
      <Button variant="default" size="xs" mt="md" onClick={() => setShown(all ? 'here' : 'all')}>
        {t(all ? 'commands.validHere' : 'commands.change')}
      </Button>
    </Modal>
  );
}

function ValidHere() {
  const { t } = useTranslation('shell');
  const commands = useCommands().filter(({ keys }) => keys !== undefined);
  return (
    <div className={classes.groups}>
      {grouped(commands).map(({ group, commands: some }) => (
        <section key={group} className={classes.group}>
          <Title order={3}>{t(`commands.group.${group}`)}</Title>
          <dl className={classes.list}>
            {some.map(({ id, label, keys }) => (
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
  );
}
