import { Menu, Text } from '@mantine/core';
import { IconKeyboard, IconLogout, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../data/hooks.ts';
import { useMachine } from '../../data/machine.ts';
import { runCommand } from '../../stores/commands.ts';
import { useCommand } from '../../ui/use-command.ts';
import { LanguageSwitch } from '../settings/language-switch.tsx';
import { SchemeSwitch } from '../settings/scheme-switch.tsx';
import classes from './person-menu.module.css';
import { useOpenCustomerPage } from './use-open-customer-page.tsx';
import { useSignOut } from './use-sign-out.tsx';

/** Who is signed in, how things look, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation(['shell', 'words']);
  const { person } = useSession();
  const { demo } = useMachine().bootstrap;
  const { signOut, question } = useSignOut();
  const openCustomerPage = useOpenCustomerPage();
  useCommand({ id: 'signOut', group: 'program', label: t('signOut.button'), run: signOut });
  return (
    <>
      <Menu position="bottom-end" width={264} shadow="md" closeOnItemClick>
        <Menu.Target>
          <button
            type="button"
            className={classes.initial}
            aria-label={t('person.menu', { name: person.name })}
          >
            {[...person.name][0]}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.who}>
            <Text fw={600}>{person.name}</Text>
            <Text size="xs" c="dimmed">
              {person.roles.map((role) => t(`words:role.${role}`)).join(' · ')}
            </Text>
          </div>
          <Menu.Divider />
          <div className={classes.settings}>
            <LanguageSwitch />
            <SchemeSwitch />
          </div>
          <Menu.Divider />
          {demo && (
            <Menu.Item leftSection={<IconWorld size={18} stroke={1.6} />} onClick={openCustomerPage}>
              {t('demo.customerPage')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconKeyboard size={18} stroke={1.6} />}
            onClick={() => runCommand('cheatSheet')}
          >
            {t('commands.cheatSheet')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} />} onClick={signOut}>
            {t('signOut.button')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {question}
    </>
  );
}
