import { createOfPerson } from './of-person.ts';

const useTrayStore = createOfPerson<{ open: boolean }>(() => ({ open: false }));

export const useTrayOpen = (): boolean => useTrayStore((state) => state.open);
export const openTray = (open: boolean): void => useTrayStore.setState({ open });
