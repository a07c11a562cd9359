import { createContext, useContext, useSyncExternalStore } from 'react';
import type { WindowDesk, WindowSession } from './window-desk.ts';

export const DeskContext = createContext<WindowDesk | undefined>(undefined);

/** What a person may do about sitting here: sign in and out, lock and unlock. */
export function useDesk(): WindowDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk here');
  return desk;
}

export function useWindowSession(): WindowSession {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.state);
}
