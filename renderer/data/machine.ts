import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ApiState, Bootstrap } from '../../contract/ipc/bootstrap.ts';
import type { ShiftdeskBridge } from '../../contract/ipc/bridge.ts';
import { systemClock } from './clock.ts';
import { Ticker } from './ticker.ts';

export interface MachineState {
  /** How the central API stands, as far as the main process knows. */
  api: ApiState;
  /** The demo's cable is pulled. */
  unplugged: boolean;
}

/** What the page knows of the machine it runs on, kept current by the main process. */
export class Machine {
  readonly bootstrap: Bootstrap;
  /** Time since the page started, ms: for how long something has been going on. */
  readonly elapsed: Ticker;
  readonly #bridge: ShiftdeskBridge;
  readonly #listeners = new Set<() => void>();
  #state: MachineState;

  constructor(bridge: ShiftdeskBridge, bootstrap: Bootstrap) {
    const startedAt = systemClock.now();
    this.bootstrap = bootstrap;
    this.elapsed = new Ticker(() => systemClock.now() - startedAt, 1_000);
    this.#bridge = bridge;
    this.#state = { api: bootstrap.apiState, unplugged: bootstrap.offline };
    bridge.on('api.state', (api) => this.#set({ api }));
    bridge.on('demo.offlineChanged', ({ offline }) => this.#set({ unplugged: offline }));
  }

  readonly state = (): MachineState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Pulls or plugs the demo's cable. */
  async unplug(unplugged: boolean): Promise<void> {
    const { offline } = await this.#bridge.call('demo.offline', { offline: unplugged });
    this.#set({ unplugged: offline });
  }

  #set(change: Partial<MachineState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

export const MachineContext = createContext<Machine | undefined>(undefined);

export function useMachine(): Machine {
  const machine = useContext(MachineContext);
  if (!machine) throw new Error('There is no machine here');
  return machine;
}

export function useMachineState(): MachineState {
  const machine = useMachine();
  return useSyncExternalStore(machine.subscribe, machine.state);
}

/** Time since the page started, ms; moves every second. */
export function useElapsed(): number {
  const { elapsed } = useMachine();
  return useSyncExternalStore(elapsed.subscribe, elapsed.read);
}
