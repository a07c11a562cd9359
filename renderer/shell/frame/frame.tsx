import { Suspense } from 'react';
import { hasRole } from '../../../domain/person/person.ts';
import { useSession } from '../../data/hooks.ts';
import { usePlace } from '../../stores/place.ts';
import { CheatSheet } from '../commands/cheat-sheet.tsx';
import { Palette } from '../commands/palette.tsx';
import { Boundary } from '../problems/boundary.tsx';
import { ScreenStopped } from '../problems/screen-stopped.tsx';
import { RefusalNotice } from '../refused/refusal-notice.tsx';
import { Reminders } from '../reminders.tsx';
import { type Screen, screens } from '../screens.tsx';
import { WaitingBadge } from '../waiting-badge.tsx';
import { DiskWarning } from './disk-warning.tsx';
import classes from './frame.module.css';
import { Navigation } from './navigation.tsx';
import { NoScreen } from './no-screen.tsx';
import { TopBar } from './top-bar.tsx';

/** What stays while screens change. */
export function Frame() {
  const { person } = useSession();
  const open = screens.filter(({ roles }) => hasRole(person, ...roles));
  return (
    <div className={classes.frame}>
      <Navigation screens={open} />
      <TopBar />
      <div className={classes.screen}>
        <DiskWarning />
        <OpenScreen screens={open} />
      </div>
      <Palette />
      <CheatSheet />
      <Reminders />
      <RefusalNotice />
      <WaitingBadge />
    </div>
  );
}

/** The screen that is asked for, or the first one this person has. */
function OpenScreen({ screens: open }: { screens: readonly Screen[] }) {
  const place = usePlace();
  const screen = open.find(({ name }) => name === place.screen) ?? open[0];
  if (!screen) return <NoScreen />;
  const View = screen.view;
  return (
    <Boundary key={screen.name} source={screen.name} fallback={ScreenStopped}>
      <Suspense>
        <View />
      </Suspense>
    </Boundary>
  );
}
