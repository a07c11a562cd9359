import { Refusal } from '../../domain/refusal.ts';

/** NUL and halves of surrogate pairs, as JSON writes them; an escaped backslash before the `u` makes it harmless text. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/** PostgreSQL keeps no NUL and no broken character. Refuses them here, where it can be said, not in the database. */
export function refuseUnstorable(args: unknown): void {
  if (UNSTORABLE.test(JSON.stringify(args) ?? ''))
    throw new Refusal('badArguments', [{ field: '', problem: 'invalid' }]);
}
