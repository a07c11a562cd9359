/**
 * What the forms of an English word have in common (returns, returned, returning: return). Light on purpose: it joins
 * plurals and the forms of verbs, and never two words a person would call different.
 */
export function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const single = singular(word);
  const plain = single.replace(/^(.*[aeiouy].*?)(ing|ed)$/, '$1');
  const root = plain.length >= 3 ? plain : single;
  return root
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/(?<=..)e$/, '')
    .replace(/(?<=[^aeiou])y$/, 'i');
}

function singular(word: string): string {
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) && !/is$/.test(word) ? word.slice(0, -1) : word;
}
