import { lazy, Suspense } from 'react';
import { hasRole } from '../../../domain/person/person.ts';
import { useSession } from '../../data/hooks.ts';
import { useMachine } from '../../data/machine.ts';
import { QuietList } from '../attention/quiet-list.tsx';
import { RefusedButton } from '../refused/refused-button.tsx';
import { AgentStateMenu } from './agent-state-menu.tsx';
import { ConnectionTruth } from './connection-truth.tsx';
import { DemoSwitch } from './demo-switch.tsx';
import { FindButton } from './find-button.tsx';
import { PersonMenu } from './person-menu.tsx';
import classes from './top-bar.module.css';

const UnreadAnnouncements = lazy(async () => ({
  default: (await import('../../features/announcements/index.ts')).UnreadAnnouncements,
}));

export function TopBar() {
  const { person } = useSession();
  const { demo } = useMachine().bootstrap;
  return (
    <header className={classes.bar}>
      {hasRole(person, 'agent', 'teamLead') && <AgentStateMenu />}
      <FindButton />
      {demo && <DemoSwitch />}
      <span className={classes.space} />
      <Suspense>
        <UnreadAnnouncements />
      </Suspense>
      <RefusedButton />
      {hasRole(person, 'agent', 'teamLead') && <QuietList />}
      <ConnectionTruth />
      <PersonMenu />
    </header>
  );
}
