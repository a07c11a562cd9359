import type { Sounds } from './sounds.ts';

/** One way to take letters for characters: what may stand at each place, and how much of the pinyin was written. */
export interface Spoken {
  places: readonly (readonly number[])[];
  written: 'full' | 'begun' | 'initials';
}

interface Part {
  characters: readonly number[];
  length: number;
  kind: Spoken['written'];
}

/** As many ways as are tried: xian is 先 and 西安, and nobody means the twentieth. */
const MOST_WAYS = 10;
const LONGEST = 6;

/**
 * The ways to read `letters` (a to z) as pinyin: whole syllables, the last one perhaps still being typed, initials
 * where no syllable begins (dingdbh), or initials alone (ddbh).
 */
export function spokenWays(letters: string, sounds: Sounds): Spoken[] {
  const ways: Spoken[] = [];
  const walk = (at: number, parts: readonly Part[]): void => {
    if (ways.length >= MOST_WAYS) return;
    if (at === letters.length) ways.push(wayOf(parts));
    else for (const part of partsAt(letters, at, sounds)) walk(at + part.length, [...parts, part]);
  };
  walk(0, []);
  const initials = initialsOf(letters, sounds);
  return initials ? [...ways, initials] : ways;
}

function wayOf(parts: readonly Part[]): Spoken {
  const kinds = parts.map(({ kind }) => kind);
  const written = kinds.includes('initials') ? 'initials' : kinds.includes('begun') ? 'begun' : 'full';
  return { places: parts.map(({ characters }) => characters), written };
}

function partsAt(letters: string, at: number, sounds: Sounds): Part[] {
  const parts: Part[] = [];
  for (let length = Math.min(LONGEST, letters.length - at); length > 0; length -= 1) {
    const syllable = letters.slice(at, at + length);
    if (sounds.isSyllable(syllable))
      parts.push({ characters: sounds.saidAs(syllable), length, kind: 'full' });
  }
  const rest = letters.slice(at);
  const begun = rest.length <= LONGEST && !sounds.isSyllable(rest) ? sounds.beginningWith(rest) : [];
  if (begun.length > 0) parts.push({ characters: begun, length: rest.length, kind: 'begun' });
  if (parts.length > 0) return parts;
  const length = /^[zcs]h/.test(rest) ? 2 : 1;
  const characters = sounds.beginningWith(rest.slice(0, length));
  return characters.length > 0 ? [{ characters, length, kind: 'initials' }] : [];
}

/** Two to eight letters, each the beginning of a character. */
function initialsOf(letters: string, sounds: Sounds): Spoken | undefined {
  if (letters.length < 2 || letters.length > 8) return undefined;
  const places = [...letters].map((letter) => sounds.beginningWith(letter));
  return places.every((characters) => characters.length > 0) ? { places, written: 'initials' } : undefined;
}
