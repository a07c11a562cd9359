import { Loader, Text, UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMachine } from '../../data/machine.ts';
import { report } from '../../data/problem-log.ts';
import { askDemoPeople, type DemoPerson } from '../../data/session/demo-people.ts';
import classes from './demo-people.module.css';

interface Props {
  /** The login somebody is signing in with. */
  busy: string | undefined;
  signIn(login: string, password: string): Promise<void>;
}

/** The people of a demo centre, one key away. Nothing where there is no demo. */
export function DemoPeople({ busy, signIn }: Props) {
  const { t } = useTranslation(['shell', 'words']);
  const { apiUrl } = useMachine().bootstrap;
  const [people, setPeople] = useState<DemoPerson[]>([]);
  useEffect(() => {
    let wanted = true;
    askDemoPeople(apiUrl)
      .then((offered) => wanted && setPeople(offered))
      .catch((error) => report('demoPeople', error, 'warn'));
    return () => {
      wanted = false;
    };
  }, [apiUrl]);
  if (people.length === 0) return null;
  return (
    <section aria-label={t('signIn.demo')}>
      <Text fw={600} mb={6}>
        {t('signIn.demo')}
      </Text>
      <ul className={classes.people}>
        {people.map(({ login, password, name, roles }) => {
          const named = roles.map((role) => t(`words:role.${role}`)).join(' · ');
          return (
            <li key={login}>
              <UnstyledButton
                className={classes.person}
                disabled={busy !== undefined}
                onClick={() => void signIn(login, password)}
                aria-label={t('signIn.as', { name, roles: named })}
              >
                <span className={classes.initial} aria-hidden>
                  {busy === login ? <Loader size={16} color="white" /> : [...name][0]}
                </span>
                <span>
                  <span className={classes.name}>{name}</span>
                  <Text size="xs" c="dimmed">
                    {named}
                  </Text>
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      <Text size="xs" c="dimmed" mt="xs">
        {t('signIn.demoNote')}
      </Text>
    </section>
  );
}
