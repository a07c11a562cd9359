const MARK = ':unknown';

/** The id under which a source's answered calls stand whose agent it does not name. */
export const unknownAgentOf = (source: string): string => `import:${source}${MARK}`;

/** Somebody answered, nobody knows who. */
export const isUnknownAgent = (id: string): boolean => id.startsWith('import:') && id.endsWith(MARK);
