import { createOfPerson } from './of-person.ts';

/** What a person did with the panels of their shift, which show themselves otherwise. */
interface ShiftDock {
  /** The check: asked for, or put aside. */
  check: 'asked' | 'aside' | undefined;
  /** What is still open, put aside for the moment. */
  openAside: boolean;
  /** The end of the shift is on its way to the server. */
  finishing: boolean;
}

const useShiftStore = createOfPerson<ShiftDock>(() => ({
  check: undefined,
  openAside: false,
  finishing: false,
}));

export const useShiftDock = (): ShiftDock => useShiftStore();
export const showCheck = (check: ShiftDock['check']): void => useShiftStore.setState({ check });
export const putOpenAside = (openAside: boolean): void => useShiftStore.setState({ openAside });
export const setFinishing = (finishing: boolean): void => useShiftStore.setState({ finishing });
