import { simplified } from './simplified.ts';

/**
 * Text as searches compare it: full and half width, capitals, traditional and simplified characters are all one. It may
 * have another length than the text itself.
 */
export const foldText = (text: string): string => simplified(text.normalize('NFKC')).toLowerCase();

/** The words of a query, folded. An apostrophe that parts syllables (xi'an) says nothing by itself. */
export const searchWords = (query: string): string[] =>
  foldText(query)
    .split(/\s+/)
    .map((word) => word.replace(/(?<=[a-z])['’](?=[a-z])/g, ''))
    .filter((word) => word !== '');
