import { stemOf } from './english-stem.ts';
import { foldUnits, isHan, isLatin, unitsToText } from './fold-units.ts';
import { type Spoken, spokenWays } from './pinyin-parts.ts';
import type { Sounds } from './sounds.ts';

/** Part of a query that must be found: characters in a row, or letters and digits. */
interface Token {
  kind: 'han' | 'latin';
  units: Uint16Array;
  text: string;
}

/** Characters in a row, several possible at each place. Found, it stands for `tokens` of the query. */
export interface Pattern {
  places: readonly (readonly number[])[];
  tokens: readonly number[];
  /** How much it is worth, at most 1. */
  weight: number;
  /** Too vague to look for it in a whole body. */
  headOnly: boolean;
}

/** A word that other words are compared with. */
export interface QueryWord {
  text: string;
  stem: string;
  token: number;
}

/** A query made ready for one collection of texts. */
export interface TextQuery {
  tokens: number;
  patterns: readonly Pattern[];
  words: readonly QueryWord[];
}

/** As long as a pattern can be: one bit a place. */
export const MOST_PLACES = 31;
const MOST_TOKENS = 12;
const weights: Record<Spoken['written'], number> = { full: 0.8, begun: 0.7, initials: 0.5 };

/** What is looked for. An apostrophe between syllables (xi'an) parts nothing. */
export function textQuery(query: string, sounds: Sounds): TextQuery {
  const tokens = tokensOf(query.replace(/(?<=[a-z])['’](?=[a-z])/gi, '')).slice(0, MOST_TOKENS);
  const ways = tokens.map((token) => waysOf(token, sounds));
  const single = ways.flatMap((some, n) => some.map((way) => patternOf(way, [n])));
  const words = tokens.flatMap(({ kind, text }, token) =>
    kind === 'latin' ? [{ text, stem: stemOf(text), token }] : [],
  );
  return { tokens: tokens.length, patterns: [...joined(ways), ...single], words };
}

/** Runs of Chinese characters, and runs of letters and digits; everything else only parts them. */
export function tokensOf(query: string): Token[] {
  const units = foldUnits(query);
  const tokens: Token[] = [];
  let from = 0;
  while (from < units.length) {
    const kind = kindAt(units, from);
    let to = from + 1;
    while (to < units.length && kindAt(units, to) === kind) to += 1;
    if (kind) tokens.push({ kind, units: units.slice(from, to), text: unitsToText(units, from, to) });
    from = to;
  }
  return tokens;
}

function kindAt(units: Uint16Array, at: number): Token['kind'] | undefined {
  const unit = units[at] ?? 0;
  return isLatin(unit) ? 'latin' : isHan(unit) || (unit >= 0xd800 && unit <= 0xdfff) ? 'han' : undefined;
}

interface Way {
  places: readonly (readonly number[])[];
  weight: number;
  vague: boolean;
}

function waysOf({ kind, units, text }: Token, sounds: Sounds): Way[] {
  if (kind === 'han') return [{ places: [...units].map((unit) => [unit]), weight: 1, vague: false }];
  if (!/^[a-z]+$/.test(text)) return [];
  return spokenWays(text, sounds).map(({ places, written }) => ({
    places,
    weight: weights[written],
    vague: places.length < 2 || (written === 'initials' && places.length < 4),
  }));
}

const patternOf = ({ places, weight, vague }: Way, tokens: readonly number[]): Pattern => ({
  places: places.slice(0, MOST_PLACES),
  tokens,
  weight,
  headOnly: vague,
});

/** The whole query in a row: tui kuan, 退kuan, 退款 规则. */
function joined(ways: readonly Way[][]): Pattern[] {
  if (ways.length < 2 || ways.some((some) => some.length === 0)) return [];
  let rows: Way[] = [{ places: [], weight: 1, vague: false }];
  for (const some of ways)
    rows = rows
      .flatMap((row) =>
        some.slice(0, 3).map((way) => ({
          places: [...row.places, ...way.places],
          weight: Math.min(row.weight, way.weight),
          vague: false,
        })),
      )
      .slice(0, 6);
  const all = ways.map((_, n) => n);
  return rows
    .filter(({ places }) => places.length <= MOST_PLACES)
    .map((row) => patternOf({ ...row, vague: row.weight <= weights.initials && row.places.length < 4 }, all));
}
