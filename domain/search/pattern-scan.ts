import { MOST_PLACES, type Pattern } from './text-query.ts';

/** Patterns that fit one scan: one bit a place. */
function* loads(patterns: readonly Pattern[]): Generator<Pattern[]> {
  let load: Pattern[] = [];
  let places = 0;
  for (const pattern of patterns) {
    if (places + pattern.places.length > MOST_PLACES) {
      yield load;
      load = [];
      places = 0;
    }
    load.push(pattern);
    places += pattern.places.length;
  }
  if (load.length > 0) yield load;
}

/**
 * Looks for several patterns at once in one walk over a text: a bit for every place of every pattern says whether
 * everything up to there has just been read (shift-and).
 */
class PatternScan {
  readonly #masks = new Uint32Array(65_536);
  readonly #starts: number;
  readonly #ends: number;
  /** The pattern that ends with a bit. */
  readonly #ending: (Pattern | undefined)[] = [];

  constructor(patterns: readonly Pattern[]) {
    let bit = 0;
    let starts = 0;
    let ends = 0;
    for (const pattern of patterns) {
      starts |= 1 << bit;
      for (const place of pattern.places) {
        for (const unit of place) this.#masks[unit] = (this.#masks[unit] ?? 0) | (1 << bit);
        bit += 1;
      }
      ends |= 1 << (bit - 1);
      this.#ending[bit - 1] = pattern;
    }
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Tells of each pattern found, with the place after its last unit. */
  scan(units: Uint16Array, from: number, to: number, tell: (pattern: Pattern, end: number) => void): void {
    const masks = this.#masks;
    const starts = this.#starts;
    const ends = this.#ends;
    let state = 0;
    for (let at = from; at < to; at += 1) {
      state = ((state << 1) | starts) & (masks[units[at] as number] as number);
      if ((state & ends) !== 0) this.#tellOf(state & ends, at + 1, tell);
    }
  }

  #tellOf(found: number, end: number, tell: (pattern: Pattern, end: number) => void): void {
    for (let rest = found; rest !== 0; rest &= rest - 1) {
      const pattern = this.#ending[31 - Math.clz32(rest & -rest)];
      if (pattern) tell(pattern, end);
    }
  }
}

/** As many scans as the patterns need. */
export const patternScans = (patterns: readonly Pattern[]): PatternScan[] =>
  [...loads(patterns.filter(({ places }) => places.length > 0))].map((load) => new PatternScan(load));
