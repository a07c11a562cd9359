import { pinyin } from 'pinyin-pro';
import { foldText } from './fold-text.ts';

/** One character with every way to say it: 行 is xing, hang and heng. None for what is not Chinese. */
interface Sound {
  character: string;
  readings: readonly string[];
  /** The signs a reading of it, or it itself, begins with: most places of a text are passed over by these. */
  begins: string;
}

/** Text made ready to be searched, as written and as spoken. */
export interface SpokenText {
  folded: string;
  sounds: readonly Sound[];
}

/** Every reading without tones, ü written v as it is typed. */
const readingsOf = (character: string): readonly string[] =>
  pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });

/** Remembered: a library says the same characters again. */
const known = new Map<string, Sound>();

function soundOf(character: string): Sound {
  let sound = known.get(character);
  if (!sound) {
    const readings = CHINESE.test(character) ? readingsOf(character) : [];
    sound = { character, readings, begins: character.charAt(0) + readings.map(([first]) => first).join('') };
    known.set(character, sound);
  }
  return sound;
}

const CHINESE = /\p{Script=Han}/u;
const SAID = /[\p{L}\p{N}]/u;

/** What stands between words is not spoken: a query in pinyin runs on over a comma. */
export function spokenText(text: string): SpokenText {
  const folded = foldText(text);
  const sounds = [...folded].filter((character) => SAID.test(character)).map(soundOf);
  return { folded, sounds };
}

/** How a word was found: as it is written, or by how it sounds. */
export type Found = 'written' | 'spoken';

/**
 * Whether `word` (folded) stands in the text: its characters, or the sound of characters in a row, each by its full
 * pinyin or by how that begins (订单编号: dingdanbianhao, ddbh, dingdbh, 订danbh).
 */
export function findWord(text: SpokenText, word: string): Found | undefined {
  if (text.folded.includes(word)) return 'written';
  if (!/[a-z]/.test(word)) return undefined;
  const { sounds } = text;
  const first = word.charAt(0);
  for (let from = 0; from < sounds.length; from += 1)
    if (sounds[from]?.begins.includes(first) && soundsLike(sounds, from, word, 0)) return 'spoken';
  return undefined;
}

function soundsLike(sounds: readonly Sound[], index: number, word: string, at: number): boolean {
  if (at === word.length) return true;
  const sound = sounds[index];
  if (!sound) return false;
  if (word.startsWith(sound.character, at))
    return soundsLike(sounds, index + 1, word, at + sound.character.length);
  return sound.readings.some((reading) =>
    beginnings(reading, word, at).some((length) => soundsLike(sounds, index + 1, word, at + length)),
  );
}

/** How much of `word` a reading may stand for: all of itself, its initial, or what is left of a word still being typed. */
function beginnings(reading: string, word: string, at: number): number[] {
  if (reading[0] !== word[at]) return [];
  const rest = word.length - at;
  if (word.startsWith(reading, at)) return reading.length > 1 ? [reading.length, ...initials(reading)] : [1];
  if (rest < reading.length && reading.startsWith(word.slice(at))) return [rest, ...initials(reading)];
  return initials(reading).filter((length) => word.startsWith(reading.slice(0, length), at));
}

const ONE = [1];
const TWO = [2, 1];
const initials = (reading: string): number[] => (reading[1] === 'h' ? TWO : ONE);
