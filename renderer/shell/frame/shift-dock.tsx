import { lazy, Suspense } from 'react';
import { hasShiftToBegin, isEnding } from '../../../domain/shift/in-shift.ts';
import { useNow, useSession } from '../../data/hooks.ts';
import { useShiftDock } from '../../stores/shift-dock.ts';

const StartOfShift = lazy(async () => ({
  default: (await import('../../features/shift/index.ts')).StartOfShift,
}));
const EndOfShift = lazy(async () => ({
  default: (await import('../../features/shift/index.ts')).EndOfShift,
}));

const STEP = 60_000;

/** Beside the screens: the check before the first customer (C-272), and what is still open when a shift ends. */
export function ShiftDock() {
  const { person } = useSession();
  const { check, openAside, finishing } = useShiftDock();
  const now = useNow(STEP);
  const ending = finishing || (isEnding(person, now) && !openAside);
  const starting = check === undefined && hasShiftToBegin(person, now);
  const checking = !finishing && (check === 'asked' || (starting && !ending));
  if (!checking && !ending) return null;
  return <Suspense>{checking ? <StartOfShift /> : <EndOfShift />}</Suspense>;
}
