import { createHash } from 'node:crypto';
import { v5 } from 'uuid';

const NAMESPACE = 'c1a0b5b4-6c1c-5d5f-9a56-0d6e0b8b2f11';

/** The same parts always give the same UUID: importing a file twice names everything alike. */
export const stableId = (...parts: string[]): string => v5(JSON.stringify(parts), NAMESPACE);

/** A short name that recognises somebody within an import without saying who they are. */
export const pseudonym = (...parts: string[]): string =>
  `#${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 6)}`;
