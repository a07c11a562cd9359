import { stemOf } from './english-stem.ts';
import { foldUnits } from './fold-units.ts';
import { patternScans } from './pattern-scan.ts';
import type { TextQuery } from './text-query.ts';
import { latinWords, nearness } from './word-list.ts';

/** A piece of a text, and whether it was looked for. */
export interface MarkedPiece {
  text: string;
  found: boolean;
}

type Span = [from: number, to: number];

/** Where a text has what the query asks for, in order, without overlaps. `head`: vague finds count as well. */
export function foundSpans({ patterns, words }: TextQuery, text: string, head: boolean): Span[] {
  const units = foldUnits(text);
  const spans: Span[] = [];
  const sought = head ? patterns : patterns.filter(({ headOnly }) => !headOnly);
  for (const scan of patternScans(sought))
    scan.scan(units, 0, units.length, ({ places }, end) => spans.push([end - places.length, end]));
  for (const { word, from, to } of latinWords(units, 0, units.length))
    if (words.some((wanted) => nearness(word, stemOf(word), wanted) > 0)) spans.push([from, to]);
  return merged(spans);
}

function merged(spans: Span[]): Span[] {
  const all: Span[] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

/** The text in pieces, what was looked for marked. */
export const markFound = (query: TextQuery, text: string, head = false): MarkedPiece[] =>
  pieces(text, foundSpans(query, text, head));

function pieces(text: string, spans: readonly Span[]): MarkedPiece[] {
  const all: MarkedPiece[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (from > at) all.push({ text: text.slice(at, from), found: false });
    all.push({ text: text.slice(from, to), found: true });
    at = to;
  }
  if (at < text.length) all.push({ text: text.slice(at), found: false });
  return all;
}

/** A line or two of a body around the first find; its beginning when nothing of it was looked for. In units. */
export function snippet(query: TextQuery, body: string, length = 90): MarkedPiece[] {
  const text = body.replace(/^#+ +|^- +|\*\*/gm, '').replace(/\s+/g, ' ');
  const first = foundSpans(query, text, false)[0]?.[0] ?? 0;
  const from = first < length / 2 ? 0 : wholeAt(text, first - Math.floor(length / 3));
  const to = wholeAt(text, Math.min(text.length, from + length));
  const shown = markFound(query, text.slice(from, to));
  return [
    ...(from > 0 ? [{ text: '…', found: false }] : []),
    ...shown,
    ...(to < text.length ? [{ text: '…', found: false }] : []),
  ];
}

/** No cut goes through a rare character. */
const wholeAt = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);
