/** Where a long text is best cut: after an empty line, a line, a blank. */
const SEAMS = ['\n\n', '\n', ' '];

/** A letter in parts of at most `limit` signs (UTF-16), whole together: what a message cannot hold goes on in the next. */
export function letterParts(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = cutAt(rest, limit);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest].filter((part) => part.trim() !== '');
}

/** The last seam in the second half of what fits; otherwise the end of it, without parting a pair that is one sign. */
function cutAt(text: string, limit: number): number {
  const fits = text.slice(0, limit);
  for (const seam of SEAMS) {
    const at = fits.lastIndexOf(seam);
    if (at >= limit / 2) return at + seam.length;
  }
  const last = fits.charCodeAt(limit - 1);
  return limit > 1 && last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit;
}
