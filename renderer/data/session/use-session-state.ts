import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SessionKeeper, SessionState } from './session-keeper.ts';

export const SessionContext = createContext<SessionKeeper | undefined>(undefined);

export function useSessionKeeper(): SessionKeeper {
  const keeper = useContext(SessionContext);
  if (!keeper) throw new Error('There is no session keeper here');
  return keeper;
}

export function useSessionState(): SessionState {
  const keeper = useSessionKeeper();
  return useSyncExternalStore(keeper.subscribe, keeper.state);
}
