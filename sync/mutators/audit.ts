import { z } from 'zod';
import { auditLookSchema } from '../../domain/audit/viewed.ts';
import { hasRole } from '../../domain/person/person.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { defineMutator } from './mutator.ts';

/** An auditor has looked at something: the server says so before it answers them (C-146). */
export const recordLook = defineMutator({
  args: auditLookSchema.extend({ personId: z.string() }),
  by: ['system'],
  run(rows, { personId, ...data }) {
    const person = rows.get('person', personId);
    refuseUnless(person && hasRole(person, 'auditor'), 'notAllowed');
    const actor = { kind: 'person' as const, id: personId };
    return [{ actor, stream: { kind: 'person', id: personId }, type: 'audit.viewed', data }];
  },
});
