/** A sentence that began with a capital still does. */
export const inCase = (better: string, words: string): string =>
  /^[A-Z]/.test(words) ? better.charAt(0).toUpperCase() + better.slice(1) : better;
