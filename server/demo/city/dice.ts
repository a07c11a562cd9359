/**
 * Chance that can be repeated: the same words give the same number, in whatever order they are asked for. So a
 * customer behaves alike after a restart, and a test needs nothing but a seed.
 */
export function chanceOf(...words: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const sign of words.join('\u0001')) {
    hash ^= sign.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  // The last bits of a hash this simple are poor; two rounds of mixing spread them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** One of several things. Throws when there is none. */
export function pickBy<T>(chance: number, things: readonly T[]): T {
  const thing = things[Math.min(things.length - 1, Math.floor(chance * things.length))];
  if (thing === undefined) throw new Error('nothing to pick from');
  return thing;
}

/** A whole number of milliseconds within [from, to). */
export const spanBy = (chance: number, from: number, to: number): number =>
  Math.round(from + chance * (to - from));

/** The waiting time of something that happens `mean` apart on average and has no memory (exponential). */
export const memorylessBy = (chance: number, mean: number): number =>
  Math.round(-Math.log(1 - chance) * mean);
