import { foldUnits, isHan } from './fold-units.ts';
import { patternScans } from './pattern-scan.ts';
import { Sounds } from './sounds.ts';
import { suggestTerms, type WantedTerms } from './suggest-terms.ts';
import { type Pattern, type TextQuery, textQuery } from './text-query.ts';
import { latinWords, PART, WordList } from './word-list.ts';

export interface TextDocument {
  id: string;
  title: string;
  /** Other words for it, short. */
  topics: readonly string[];
  body: string;
}

/** A document that was found; a higher score comes first. */
export interface Hit {
  id: string;
  score: number;
}

/** A document as it is held: title, topics and body in one run of units, parted by line ends. */
interface Slot {
  id: string;
  units: Uint16Array;
  titleEnd: number;
  headEnd: number;
  hasHan: boolean;
}

/** What a find is worth by where it stands: a title says what an article is about, a body mentions things. */
const WORTH = { title: 10, topics: 6, body: 1 } as const;
/** A row of the whole query counts for more than its parts here and there. */
const IN_A_ROW = 1.3;

const worthOf = (parts: number): number =>
  parts & PART.title ? WORTH.title : parts & PART.topics ? WORTH.topics : WORTH.body;

/**
 * Full-text search in memory over Chinese and English: characters, pinyin and initials, forms of words. Texts are held
 * folded and walked through at every query: no index of pinyin can know what will be typed, and ten thousand articles
 * are walked in milliseconds (bench/knowledge-search.bench.ts).
 */
export class TextIndex {
  readonly sounds = new Sounds();
  readonly #words = new WordList();
  readonly #slots: (Slot | undefined)[] = [];
  readonly #slotOf = new Map<string, number>();

  get size(): number {
    return this.#slotOf.size;
  }

  /** Takes a document in, in place of what had its id. */
  put({ id, title, topics, body }: TextDocument): void {
    this.remove(id);
    const head = [title, ...topics].join('\n');
    const units = foldUnits(`${head}\n${body}`);
    this.sounds.hear(units);
    const number = this.#slots.length;
    const slot = { id, units, titleEnd: title.length, headEnd: head.length, hasHan: units.some(isHan) };
    this.#slots.push(slot);
    this.#slotOf.set(id, number);
    for (const { word, from } of latinWords(units, 0, units.length))
      this.#words.add(number, word, partAt(slot, from));
  }

  remove(id: string): void {
    const number = this.#slotOf.get(id);
    if (number === undefined) return;
    this.#slots[number] = undefined;
    this.#slotOf.delete(id);
  }

  /** Documents with everything the query asks for, best first. */
  search(query: string, limit: number): Hit[] {
    const wanted = textQuery(query, this.sounds);
    if (wanted.tokens === 0) return [];
    const worth = new Float32Array(this.#slots.length * wanted.tokens);
    this.#findWords(wanted, worth);
    this.#findPatterns(wanted, worth);
    return best(this.#whole(worth, wanted.tokens), limit);
  }

  #findWords({ words, tokens }: TextQuery, worth: Float32Array): void {
    for (const word of words)
      this.#words.each(word, (number, parts, near) =>
        raise(worth, number * tokens + word.token, near * worthOf(parts)),
      );
  }

  #findPatterns({ patterns, tokens }: TextQuery, worth: Float32Array): void {
    for (const scan of patternScans(patterns)) {
      for (let number = 0; number < this.#slots.length; number += 1) {
        const slot = this.#slots[number];
        if (!slot?.hasHan) continue;
        const { units, titleEnd, headEnd } = slot;
        scan.scan(units, 0, units.length, (pattern, end) => {
          if (pattern.headOnly && end > headEnd) return;
          const value = patternWorth(pattern, end, titleEnd, headEnd);
          for (const token of pattern.tokens) raise(worth, number * tokens + token, value);
        });
      }
    }
  }

  /** Documents in which nothing of the query is missing. */
  #whole(worth: Float32Array, tokens: number): Hit[] {
    const hits: Hit[] = [];
    this.#slots.forEach((slot, number) => {
      if (!slot) return;
      let score = 0;
      for (let token = 0; token < tokens; token += 1) {
        const value = worth[number * tokens + token] ?? 0;
        if (value === 0) return;
        score += value;
      }
      hits.push({ id: slot.id, score });
    });
    return hits;
  }

  /** Documents that speak of the same things as `text`, best first; none when only everyday words are shared. */
  suggest(text: string, limit: number): Hit[] {
    const wanted = suggestTerms(text);
    if (wanted.size === 0) return [];
    const found: Uint8Array[] = [];
    this.#findTerms(wanted, found);
    return best(this.#alike(wanted, found), limit);
  }

  #findTerms(wanted: WantedTerms, found: Uint8Array[]): void {
    const note = (number: number, term: number, part: number) => {
      found[number] ??= new Uint8Array(wanted.size);
      const terms = found[number] as Uint8Array;
      terms[term] = (terms[term] ?? 0) | part;
    };
    wanted.stems.forEach((term, stem) => {
      this.#words.eachForm(stem, (number, parts) => note(number, term, parts));
    });
    this.#slots.forEach((slot, number) => {
      if (!slot?.hasHan) return;
      const { units } = slot;
      for (let at = 1; at < units.length; at += 1) {
        const first = units[at - 1] as number;
        if (!wanted.first[first]) continue;
        const term = wanted.pairAt(first, units[at] as number);
        if (term >= 0) note(number, term, partAt(slot, at));
      }
    });
  }

  /** What few documents have says more than what many have. */
  #alike(wanted: WantedTerms, found: readonly (Uint8Array | undefined)[]): Hit[] {
    const live = this.#slots.flatMap((slot, number) => {
      const terms = slot && found[number];
      return terms ? [{ slot, terms }] : [];
    });
    const having = new Uint32Array(wanted.size);
    for (const { terms } of live)
      for (let term = 0; term < having.length; term += 1)
        if (terms[term]) having[term] = (having[term] ?? 0) + 1;
    const rare = Array.from(having, (n) => Math.log(1 + (this.size - n + 0.5) / (n + 0.5)));
    const hits = live.flatMap(({ slot, terms }) => {
      let score = 0;
      let heads = 0;
      let count = 0;
      terms.forEach((parts, term) => {
        if (!parts) return;
        count += 1;
        const inHead = (parts & PART.body) !== parts;
        if (inHead) heads += 1;
        score += (rare[term] ?? 0) * (inHead ? 3 : 1);
      });
      return heads > 0 || count > 2 ? [{ id: slot.id, score }] : [];
    });
    const most = Math.max(...hits.map(({ score }) => score), 0);
    return hits.filter(({ score }) => score >= most * 0.4);
  }
}

const partAt = ({ titleEnd, headEnd }: Slot, at: number): number =>
  at < titleEnd ? PART.title : at < headEnd ? PART.topics : PART.body;

/** A title that is little else than what was asked for, or begins with it, is what was asked for. */
function patternWorth(pattern: Pattern, end: number, titleEnd: number, headEnd: number): number {
  const weight = pattern.weight * (pattern.tokens.length > 1 ? IN_A_ROW : 1);
  if (end <= titleEnd) {
    const first = end === pattern.places.length ? 1.05 : 1;
    return weight * WORTH.title * first * (0.7 + (0.3 * pattern.places.length) / titleEnd);
  }
  return weight * (end <= headEnd ? WORTH.topics : WORTH.body);
}

function raise(worth: Float32Array, at: number, value: number): void {
  if ((worth[at] ?? 0) < value) worth[at] = value;
}

const best = (hits: Hit[], limit: number): Hit[] =>
  hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
