import { lazy, Suspense } from 'react';
import { hasRole } from '../../../domain/person/person.ts';
import { useSession } from '../../data/hooks.ts';
import { useBringPreferences } from '../../data/preferences.ts';
import { useFetchUpdates } from '../../data/updates.ts';
import { Attention } from '../attention/attention.tsx';
import { CheatSheet } from '../commands/cheat-sheet.tsx';
import { Palette } from '../commands/palette.tsx';
import { Boundary } from '../problems/boundary.tsx';
import { ScreenStopped } from '../problems/screen-stopped.tsx';
import { RefusalNotice } from '../refused/refusal-notice.tsx';
import { Reminders } from '../reminders.tsx';
import { type Screen, useScreens } from '../screens.tsx';
import { useDrawnContrast } from '../settings/use-contrast.ts';
import { useDrawnDensity } from '../settings/use-density.ts';
import { useOwnScheme } from '../settings/use-scheme.ts';
import { useDrawnTextSize } from '../settings/use-text-size.ts';
import { useBoundKeys } from '../shortcuts/use-bindings.ts';
import { useNoteOutages } from '../use-note-outages.ts';
import { useTellDesktop } from '../use-tell-desktop.ts';
import { WaitingBadge } from '../waiting-badge.tsx';
import { DiskWarning } from './disk-warning.tsx';
import classes from './frame.module.css';
import { Navigation } from './navigation.tsx';
import { NoScreen } from './no-screen.tsx';
import { ShiftDock } from './shift-dock.tsx';
import { TopBar } from './top-bar.tsx';

const UrgentCases = lazy(async () => ({
  default: (await import('../../features/cases/index.ts')).UrgentCases,
}));

const IncidentBanner = lazy(async () => ({
  default: (await import('../../features/incidents/index.ts')).IncidentBanner,
}));

const ManyFilesStrip = lazy(async () => ({
  default: (await import('../../features/limits/index.ts')).ManyFilesStrip,
}));

const NewsStrip = lazy(async () => ({
  default: (await import('../../features/releases/index.ts')).NewsStrip,
}));

const OperationAlerts = lazy(async () => ({
  default: (await import('../../features/operation/index.ts')).OperationAlerts,
}));

const MaintenanceStrip = lazy(async () => ({
  default: (await import('../../features/updates/index.ts')).MaintenanceStrip,
}));

const UpdateStrip = lazy(async () => ({
  default: (await import('../../features/updates/index.ts')).UpdateStrip,
}));

const RightsAlert = lazy(async () => ({
  default: (await import('../../features/policy/index.ts')).RightsAlert,
}));

const EmergencyPlanSheet = lazy(async () => ({
  default: (await import('../../features/emergency/index.ts')).EmergencyPlanSheet,
}));

const CallRecorder = lazy(async () => ({
  default: (await import('../../features/workspace/index.ts')).CallRecorder,
}));

/** What stays while screens change. */
export function Frame() {
  const { person } = useSession();
  const { open, current } = useScreens(person);
  useBringPreferences();
  useDrawnDensity();
  useDrawnTextSize();
  useOwnScheme();
  useDrawnContrast();
  useBoundKeys();
  useNoteOutages();
  useTellDesktop();
  useFetchUpdates();
  return (
    <div className={classes.frame}>
      <Navigation screens={open} current={current} />
      <TopBar />
      <div className={classes.screen}>
        <DiskWarning />
        <Suspense>
          <IncidentBanner />
          <OperationAlerts />
          <UpdateStrip />
          <MaintenanceStrip />
          <RightsAlert />
          <ManyFilesStrip />
          <NewsStrip />
        </Suspense>
        <OpenScreen screen={current} />
      </div>
      <ShiftDock />
      <Palette />
      <CheatSheet />
      <Reminders />
      <Suspense>
        <UrgentCases />
        <EmergencyPlanSheet />
        {hasRole(person, 'agent', 'teamLead') && <CallRecorder />}
      </Suspense>
      <Attention />
      <RefusalNotice />
      <WaitingBadge />
    </div>
  );
}

function OpenScreen({ screen }: { screen: Screen | undefined }) {
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
