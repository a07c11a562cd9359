import { pinyin } from 'pinyin-pro';
import { isHan } from './fold-units.ts';

/** What the characters of some texts sound like: from a syllable, or how it begins, to the characters. */
export class Sounds {
  readonly #heard = new Uint8Array(65_536);
  readonly #bySyllable = new Map<string, number[]>();
  readonly #byBeginning = new Map<string, number[]>();

  /** Takes in the characters of a folded text; one with several readings is found by each (行: xing, hang, heng). */
  hear(units: Uint16Array): void {
    for (const unit of units) {
      if (this.#heard[unit]) continue;
      this.#heard[unit] = 1;
      if (isHan(unit)) this.#learn(unit);
    }
  }

  #learn(unit: number): void {
    const options = { multiple: true, toneType: 'none', type: 'array', v: true } as const;
    const beginnings = new Set<string>();
    for (const reading of new Set(pinyin(String.fromCharCode(unit), options))) {
      add(this.#bySyllable, reading, unit);
      for (let length = 1; length <= reading.length; length += 1) beginnings.add(reading.slice(0, length));
    }
    for (const beginning of beginnings) add(this.#byBeginning, beginning, unit);
  }

  isSyllable(letters: string): boolean {
    return this.#bySyllable.has(letters);
  }

  /** Characters that are said exactly so. */
  saidAs(syllable: string): readonly number[] {
    return this.#bySyllable.get(syllable) ?? [];
  }

  /** Characters whose pinyin begins so. */
  beginningWith(letters: string): readonly number[] {
    return this.#byBeginning.get(letters) ?? [];
  }
}

function add(map: Map<string, number[]>, key: string, unit: number): void {
  const known = map.get(key);
  if (known) known.push(unit);
  else map.set(key, [unit]);
}
