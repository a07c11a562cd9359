import { create } from 'zustand';

/** Which screen is open, and on what. */
export type Place =
  | { screen: 'workspace'; interactionId?: string }
  | { screen: 'callbacks'; callbackId?: string }
  | { screen: 'quality'; interactionId?: string }
  | { screen: 'lead'; queueId?: string };
export type ScreenName = Place['screen'];

const usePlaceStore = create<{ place: Place }>(() => ({ place: { screen: 'workspace' } }));

export const usePlace = (): Place => usePlaceStore((state) => state.place);

/** Opens a screen, or something on it. Works outside components too. */
export const go = (place: Place): void => usePlaceStore.setState({ place });
