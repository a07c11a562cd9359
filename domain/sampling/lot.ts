/** Constants of the murmur3 finaliser (public domain): every bit of the input moves every bit of the output. */
function mixed(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Two 32-bit words of a text. */
function wordsOf(text: string): [number, number] {
  let a = 0x9e3779b9;
  let b = 0x7f4a7c15;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x85ebca6b);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ code, 0xc2b2ae35);
    b = (b << 17) | (b >>> 15);
  }
  return [mixed(a ^ Math.imul(b, 5)), mixed(b ^ Math.imul(a, 9) ^ text.length)];
}

/**
 * The lot that `id` gets under `seed`: 16 hex digits, to be put in order. It depends on nothing else, so whoever has the
 * seed draws the same, in whatever order the candidates come. The seed is what nobody can foresee.
 */
export const lotOf = (seed: string, id: string): string =>
  wordsOf(`${seed}/${id}`)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');

/** A number in [0, 1) from a lot, of 52 bits. */
export const fractionOf = (lot: string): number => Number.parseInt(lot.slice(0, 13), 16) / 2 ** 52;
