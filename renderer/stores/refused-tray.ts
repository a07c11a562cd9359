import { create } from 'zustand';

const useTrayStore = create<{ open: boolean }>(() => ({ open: false }));

export const useTrayOpen = (): boolean => useTrayStore((state) => state.open);
export const openTray = (open: boolean): void => useTrayStore.setState({ open });
