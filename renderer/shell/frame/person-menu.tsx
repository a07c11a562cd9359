import { Button, Popover, Text } from '@mantine/core';
import {
  IconDeviceMobile,
  IconKey,
  IconKeyboard,
  IconLock,
  IconLogout,
  IconSparkles,
  IconWindow,
  IconWorld,
} from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../domain/person/person.ts';
import { bridge } from '../../data/bridge.ts';
import { useSession } from '../../data/hooks.ts';
import { useMachine } from '../../data/machine.ts';
import { runCommand } from '../../stores/commands.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useEscape } from '../../ui/use-escape.ts';
import { FactorDialog } from '../second-factor/factor-dialog.tsx';
import { ContrastSwitch } from '../settings/contrast-switch.tsx';
import { DensitySwitch } from '../settings/density-switch.tsx';
import { LanguageSwitch } from '../settings/language-switch.tsx';
import { OwnSchemeSwitch } from '../settings/scheme-switch.tsx';
import { TextSizeSwitch } from '../settings/text-size-switch.tsx';
import { UndoSendSwitch } from '../settings/undo-send-switch.tsx';
import classes from './person-menu.module.css';
import { useLock } from './use-lock.tsx';
import { useOpenCustomerPage } from './use-open-customer-page.tsx';
import { useSignOut } from './use-sign-out.tsx';

const ReleasesDialog = lazy(async () => ({
  default: (await import('../../features/releases/index.ts')).ReleasesDialog,
}));

/** Who is signed in, how things look, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation(['shell', 'words']);
  const { person } = useSession();
  const { demo } = useMachine().bootstrap;
  const [open, setOpen] = useState(false);
  useEscape(open, () => setOpen(false));
  const { signOut, question } = useSignOut();
  const { lock, changePin, dialog } = useLock();
  const openCustomerPage = useOpenCustomerPage();
  useCommand({ id: 'signOut', group: 'program', label: t('signOut.button'), run: signOut });
  const openWindow = () => void bridge.call('window.open', {});
  useCommand({ id: 'newWindow', group: 'program', label: t('window.new'), run: openWindow });
  const [factor, setFactor] = useState(false);
  const [news, setNews] = useState(false);
  const openNews = () => setNews(true);
  useCommand({ id: 'whatsNew', group: 'program', label: t('news.title'), run: openNews });
  const closing = (run: () => void) => () => {
    setOpen(false);
    run();
  };
  return (
    <>
      <Popover
        opened={open}
        onChange={setOpen}
        position="bottom-end"
        width={264}
        shadow="md"
        trapFocus
        returnFocus
        withinPortal={false}
      >
        <Popover.Target>
          <button
            type="button"
            className={classes.initial}
            aria-label={t('person.menu', { name: person.name })}
            onClick={() => setOpen(!open)}
          >
            {[...person.name][0]}
          </button>
        </Popover.Target>
        <Popover.Dropdown className={classes.menu}>
          <div className={classes.who}>
            <Text fw={600}>{person.name}</Text>
            <Text size="xs" c="dimmed">
              {person.roles.map((role) => t(`words:role.${role}`)).join(' · ')}
            </Text>
          </div>
          <div className={classes.settings}>
            <LanguageSwitch />
            <OwnSchemeSwitch />
            <DensitySwitch />
            <ContrastSwitch />
          </div>
          <div className={classes.undoSend}>
            <TextSizeSwitch />
          </div>
          {hasRole(person, 'agent', 'teamLead') && (
            <div className={classes.undoSend}>
              <UndoSendSwitch />
            </div>
          )}
          {demo && (
            <Item icon={<IconWorld size={18} stroke={1.6} />} run={closing(openCustomerPage)}>
              {t('demo.customerPage')}
            </Item>
          )}
          <Item icon={<IconWindow size={18} stroke={1.6} />} run={closing(openWindow)}>
            {t('window.new')}
          </Item>
          <Item icon={<IconKeyboard size={18} stroke={1.6} />} run={closing(() => runCommand('cheatSheet'))}>
            {t('commands.cheatSheet')}
          </Item>
          <Item icon={<IconSparkles size={18} stroke={1.6} />} run={closing(openNews)}>
            {t('news.title')}
          </Item>
          <Item icon={<IconKey size={18} stroke={1.6} />} run={closing(changePin)}>
            {t('pin.title')}
          </Item>
          <Item icon={<IconDeviceMobile size={18} stroke={1.6} />} run={closing(() => setFactor(true))}>
            {t('factor.title')}
          </Item>
          <Item icon={<IconLock size={18} stroke={1.6} />} run={closing(lock)}>
            {t('lock.button')}
          </Item>
          <Item icon={<IconLogout size={18} stroke={1.6} />} run={closing(signOut)}>
            {t('signOut.button')}
          </Item>
        </Popover.Dropdown>
      </Popover>
      {question}
      {dialog}
      {factor && <FactorDialog close={() => setFactor(false)} />}
      {news && (
        <Suspense>
          <ReleasesDialog close={() => setNews(false)} />
        </Suspense>
      )}
    </>
  );
}

function Item({ icon, run, children }: { icon: ReactNode; run(): void; children: ReactNode }) {
  return (
    <Button
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      justify="flex-start"
      fullWidth
      fw={400}
      leftSection={icon}
      onClick={run}
    >
      {children}
    </Button>
  );
}
