import { stemOf } from './english-stem.ts';
import { isLatin, unitsToText } from './fold-units.ts';
import type { QueryWord } from './text-query.ts';

/** Where a word stands in a document. Together they say in which parts. */
export const PART = { title: 1, topics: 2, body: 4 } as const;

interface Entry {
  word: string;
  stem: string;
  documents: number[];
  parts: number[];
}

/** The letters-and-digits words of a folded text, in order. */
export function* latinWords(
  units: Uint16Array,
  from: number,
  to: number,
): Generator<{ word: string; from: number; to: number }> {
  let at = from;
  while (at < to) {
    if (!isLatin(units[at] ?? 0)) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < to && isLatin(units[end] ?? 0)) end += 1;
    yield { word: unitsToText(units, at, Math.min(end, at + 64)), from: at, to: end };
    at = end;
  }
}

/** How near a word comes to one that is looked for: itself, another form of it, or a longer one that begins so. */
export function nearness(word: string, stem: string, wanted: QueryWord): number {
  if (word === wanted.text) return 1;
  if (stem === wanted.stem) return 0.9;
  return wanted.text.length >= 2 && word.startsWith(wanted.text) ? 0.7 : 0;
}

/** Which words stand in which documents. */
export class WordList {
  readonly #entries = new Map<string, Entry>();
  readonly #byStem = new Map<string, Entry[]>();

  add(document: number, word: string, part: number): void {
    const entry = this.#entries.get(word) ?? this.#begin(word);
    const last = entry.documents.length - 1;
    if (entry.documents[last] === document) entry.parts[last] = (entry.parts[last] ?? 0) | part;
    else {
      entry.documents.push(document);
      entry.parts.push(part);
    }
  }

  #begin(word: string): Entry {
    const stem = stemOf(word);
    const entry: Entry = { word, stem, documents: [], parts: [] };
    this.#entries.set(word, entry);
    const kin = this.#byStem.get(stem);
    if (kin) kin.push(entry);
    else this.#byStem.set(stem, [entry]);
    return entry;
  }

  /** Tells of every document with a word near this one: which parts, and how near. */
  each(wanted: QueryWord, tell: (document: number, parts: number, near: number) => void): void {
    for (const entry of this.#entries.values()) {
      const near = nearness(entry.word, entry.stem, wanted);
      if (near > 0) tellAll(entry, near, tell);
    }
  }

  /** The same for forms of the word only. */
  eachForm(stem: string, tell: (document: number, parts: number) => void): void {
    for (const entry of this.#byStem.get(stem) ?? []) tellAll(entry, 1, tell);
  }
}

function tellAll(entry: Entry, near: number, tell: (document: number, parts: number, near: number) => void) {
  for (let n = 0; n < entry.documents.length; n += 1)
    tell(entry.documents[n] ?? 0, entry.parts[n] ?? 0, near);
}
