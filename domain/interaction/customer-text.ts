/** How much a customer may write in one message, counted the way a person counts (graphemes). */
export const CUSTOMER_TEXT_LIMIT = 2_000;

const segmenter =
  typeof Intl.Segmenter === 'function'
    ? new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    : undefined;

/**
 * How many signs a person would count: a family emoji is one, a letter with its accent is one.
 * Browsers without `Intl.Segmenter` count code points, which is never less.
 */
export function countGraphemes(text: string): number {
  if (!segmenter) return [...text].length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
