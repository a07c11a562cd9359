/** Beyond this the rest counts as written anew: nobody waits for an exact figure while sending. */
const EXACT = 600;

/** How many signs have to be put in, left out or exchanged to make one text of the other (C-041). */
export function editDistance(one: string, other: string): number {
  const [a, b] = withoutCommonEnds([...one], [...other]);
  if (a.length === 0 || b.length === 0 || Math.max(a.length, b.length) > EXACT)
    return Math.max(a.length, b.length);
  let before = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, sign] of a.entries()) {
    const row = [i + 1];
    for (const [j, its] of b.entries())
      row.push(
        Math.min((before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (before[j] ?? 0) + Number(sign !== its)),
      );
    before = row;
  }
  return before[b.length] ?? 0;
}

function withoutCommonEnds(a: string[], b: string[]): [string[], string[]] {
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a[from] === b[from]) from += 1;
  let end = 0;
  while (end < shorter - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(from, a.length - end), b.slice(from, b.length - end)];
}
