import { create } from 'zustand';

/** Which screen is open, and on what. */
export type Place =
  | { screen: 'workspace'; interactionId?: string }
  | { screen: 'callbacks'; callbackId?: string }
  | { screen: 'quality'; interactionId?: string }
  | { screen: 'lead'; queueId?: string };
export type ScreenName = Place['screen'];

const HOME: Place = { screen: 'workspace' };

const usePlaceStore = create<{ place: Place | undefined }>(() => ({ place: undefined }));

export const usePlace = (): Place => usePlaceStore((state) => state.place ?? HOME);

/** The screen somebody asked for; nothing until then, when each role has its own. */
export const useAskedScreen = (): ScreenName | undefined => usePlaceStore((state) => state.place?.screen);

/** Opens a screen, or something on it. Works outside components too. */
export const go = (place: Place): void => usePlaceStore.setState({ place });

/** The next person starts where their role does. */
export const forgetPlace = (): void => usePlaceStore.setState({ place: undefined });
