import { type Duration, HOUR } from '../time.ts';

/**
 * So long after its end a day or a month takes what comes late without a word (P-LATE): the longest shift without a
 * network, and a weekend. From then on it is closed, and told anew where it changes.
 */
export const CLOSES_AFTER: Duration = 72 * HOUR;
