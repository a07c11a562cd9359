import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder that says in its name what it is for. */
export const freshFolder = (purpose: string): string => mkdtempSync(join(tmpdir(), `shiftdesk-${purpose}-`));
