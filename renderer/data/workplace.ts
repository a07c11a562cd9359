import { createContext, useContext } from 'react';
import type { Api } from './api.ts';
import type { Departures } from './departures.ts';
import type { Kept } from './desk/keeping.ts';
import type { Drafts } from './drafts.ts';
import type { WindowFiles } from './files/window-files.ts';
import type { LiveRows } from './live-rows.ts';
import type { Ticker } from './ticker.ts';
import type { WorkplaceEngine } from './workplace-engine.ts';

/** Everything the screens of one signed-in person stand on. */
export interface Workplace {
  personId: string;
  /** For places that come before the person's row is here. */
  personName: string;
  engine: WorkplaceEngine;
  /** How everything unsent that touches this row lies on this machine. */
  keptOf(entity: string, id: string): Kept;
  live: LiveRows;
  drafts: Drafts;
  /** Messages that may still be taken back. */
  departures: Departures;
  api: Api;
  files: WindowFiles;
  /** The shared ticker for a step, in ms. */
  ticker(everyMs: number): Ticker;
  signOut(): Promise<void>;
}

export const WorkplaceContext = createContext<Workplace | undefined>(undefined);

export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext);
  if (!workplace) throw new Error('This screen is for signed-in people');
  return workplace;
}
