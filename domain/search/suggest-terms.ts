import { stemOf } from './english-stem.ts';
import { foldUnits, isHan } from './fold-units.ts';
import { latinWords } from './word-list.ts';

/** Characters that hold a sentence together and say nothing of its matter, also in traditional writing once folded. */
const STOP_CHARACTERS =
  '的了吗呢吧啊呀哦嗯我你您他她它们是在有也都就还又很太和与或把被让给请问想要能可会不没这那哪个些么什怎样为谢好说看着过得地上下里一二三几多少';
const STOP_WORDS = new Set(
  (
    'the and for you your are was were has have had can could would will with this that what when where which who how why not but ' +
    'from they them there here about into please thanks thank hello help need want like just still also been does did get got ' +
    'its our out any all some more than then now yet too very dear sir madam'
  )
    .split(' ')
    .map(stemOf),
);
const stop = new Set(foldUnits(STOP_CHARACTERS));
/** What a person has said lately, not all of it. */
const MOST_TERMS = 120;

/** What a text speaks of: pairs of characters and stems of words, numbered. */
export class WantedTerms {
  readonly stems = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  /** With what wanted pairs begin: most places of a text are passed over by this alone. */
  readonly first = new Uint8Array(65_536);

  get size(): number {
    return this.stems.size + this.#pairs.size;
  }

  addPair(first: number, second: number): void {
    const pair = first * 65_536 + second;
    if (this.#pairs.has(pair) || this.size >= MOST_TERMS) return;
    this.first[first] = 1;
    this.#pairs.set(pair, this.size);
  }

  addStem(stem: string): void {
    if (!this.stems.has(stem) && this.size < MOST_TERMS) this.stems.set(stem, this.size);
  }

  /** The number of a pair, -1 when it is not wanted. */
  pairAt(first: number, second: number): number {
    return this.#pairs.get(first * 65_536 + second) ?? -1;
  }
}

export function suggestTerms(text: string): WantedTerms {
  const terms = new WantedTerms();
  const units = foldUnits(text);
  const says = (unit: number) => isHan(unit) && !stop.has(unit);
  for (let at = 1; at < units.length; at += 1) {
    const [first = 0, second = 0] = [units[at - 1], units[at]];
    if (says(first) && says(second)) terms.addPair(first, second);
  }
  for (const { word } of latinWords(units, 0, units.length)) {
    const stem = stemOf(word);
    if (word.length > 2 && !/^\d+$/.test(word) && !STOP_WORDS.has(stem)) terms.addStem(stem);
  }
  return terms;
}
