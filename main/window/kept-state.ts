import { readJson, writeJson } from '../data/json-file.ts';
import { firstState, type WindowState, windowStateSchema } from './window-state.ts';

/** What is remembered of the windows from one start to the next. */
export interface KeptState {
  current(): WindowState;
  change(part: Partial<WindowState>): void;
}

export function openKeptState(path: string): KeptState {
  let state = readJson(path, windowStateSchema) ?? firstState;
  return {
    current: () => state,
    change: (part) => {
      state = { ...state, ...part };
      writeJson(path, state);
    },
  };
}
