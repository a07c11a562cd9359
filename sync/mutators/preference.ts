import { z } from 'zod';
import { preferenceId, preferenceKeys, preferenceValues } from '../../domain/person/preference.ts';
import { Refusal } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

/**
 * Sets something up for oneself, and for nobody else. What was set last stands, by the time it was set at: work done
 * offline does not overwrite what the person has set elsewhere since. `value` null goes back to what is usual.
 */
export const prefer = defineMutator({
  args: z.object({ key: z.enum(preferenceKeys), value: z.unknown(), setAt: z.number().int().min(0) }),
  by: ['person'],
  run(rows, { key, value = null, setAt }, context) {
    const person = actingPerson(rows, context);
    if (value !== null && !preferenceValues[key].safeParse(value).success)
      throw new Refusal('badArguments', [{ field: 'value', problem: 'invalid' }]);
    const at = Math.min(setAt, context.now);
    const before = rows.get('preference', preferenceId(person.id, key));
    if (before && (before.setAt > at || JSON.stringify(before.value) === JSON.stringify(value))) return [];
    const stream = { kind: 'person' as const, id: person.id };
    return [{ stream, type: 'person.preferred', data: { key, value, setAt: at } }];
  },
});
