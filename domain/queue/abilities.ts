import { type Channel, isRegisteredName } from './channel.ts';

/**
 * What a channel can do that others cannot. Whatever the house does otherwise on one channel than on another stands here or is
 * data (a promise, a script); `channel-differences.ts` lists all of it (C-007).
 */

/** Whoever is served there is written to in the talk itself, and asked how it was when it is over. */
export const isAskedInWriting = (channel: Channel): boolean =>
  channel === 'chat' || isRegisteredName(channel);

/** Whoever waits too long there is offered a callback on their page (C-026). */
export const offersCallbacks = (channel: Channel): boolean => channel === 'chat';

/** Takes both hands: nothing else comes beside it, and one is enough. */
export const takesBothHands = (channel: Channel): boolean => channel === 'voice';
