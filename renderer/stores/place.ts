import { createOfPerson } from './of-person.ts';

/** Which screen is open, and on what. */
export type Place =
  | { screen: 'workspace'; interactionId?: string }
  | { screen: 'callbacks'; callbackId?: string }
  /** `from` is where one goes back to from a replay; the list of interactions unless told. */
  | { screen: 'quality'; interactionId?: string; from?: Place }
  | { screen: 'lead'; queueId?: string }
  | { screen: 'scripts'; scriptId?: string }
  /** One version of an article, to be read or written on. */
  | { screen: 'knowledge'; articleId?: string; writing?: boolean };
export type ScreenName = Place['screen'];

const HOME: Place = { screen: 'workspace' };

const usePlaceStore = createOfPerson<{ place: Place | undefined }>(() => ({ place: undefined }));

export const usePlace = (): Place => usePlaceStore((state) => state.place ?? HOME);

/** The screen somebody asked for; nothing until then, when each role has its own. */
export const useAskedScreen = (): ScreenName | undefined => usePlaceStore((state) => state.place?.screen);

/** Opens a screen, or something on it. Works outside components too. */
export const go = (place: Place): void => usePlaceStore.setState({ place });
