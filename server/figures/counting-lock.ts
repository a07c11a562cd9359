/** One process counts at a time; the others go on with their work. */
export const COUNTING_LOCK = 5_340_002;
