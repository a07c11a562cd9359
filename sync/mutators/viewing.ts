import { z } from 'zod';
import {
  filesAnHour,
  fileWhySchema,
  isLookTooMany,
  isOpenedLately,
  isTooMany,
} from '../../domain/customer/viewing.ts';
import { exportedSchema, exportPurposeSchema, mayExport, rowsADay } from '../../domain/export/export.ts';
import { hasRole, leadsQueue } from '../../domain/person/person.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { isSecurityOverdue } from '../../domain/training/gate.ts';
import { actingPerson, defineMutator } from './mutator.ts';

/**
 * Opens the file of a customer one does not serve, for a reason that is written down (C-258). The server alone runs it: it
 * has the file. One that was opened within the hour is still open.
 */
export const open = defineMutator({
  args: z.object({ customerId: z.string(), why: fileWhySchema }),
  by: ['person'],
  run(rows, { customerId, why }, context) {
    const person = actingPerson(rows, context, 'agent', 'teamLead');
    const viewing = rows.get('viewing', person.id);
    if (isOpenedLately(viewing, customerId, context.now)) return [];
    refuseUnless(!isTooMany(viewing, filesAnHour(rows, context.now), context.now), 'tooMany');
    refuseUnless(rows.get('customer', customerId), 'notFound');
    return [{ stream: { kind: 'customer', id: customerId }, type: 'customer.opened', data: { why } }];
  },
});

/** Somebody wanted to open more files than anybody needs: who leads them is told. */
export const tellLead = defineMutator({
  args: z.object({ personId: z.string() }),
  by: ['system'],
  run(rows, { personId }, context) {
    if (!isTooMany(rows.get('viewing', personId), filesAnHour(rows, context.now), context.now)) return [];
    return [{ stream: { kind: 'person', id: personId }, type: 'person.filesRefused', data: {} }];
  },
});

/** Whoever is told has seen it: a lead of theirs, or a manager or an admin where nobody leads them. */
export const note = defineMutator({
  args: z.object({ personId: z.string() }),
  by: ['person'],
  run(rows, { personId }, context) {
    const lead = actingPerson(rows, context, 'teamLead', 'manager', 'admin');
    const viewing = rows.get('viewing', personId);
    refuseUnless(viewing?.refused, 'notFound');
    refuseUnless(
      hasRole(lead, 'manager', 'admin') || viewing.queueIds.some((id) => leadsQueue(lead, id)),
      'notAllowed',
    );
    refuseUnless(personId !== lead.id, 'aboutYourself');
    if (viewing.notedBy) return [];
    return [{ stream: { kind: 'person', id: personId }, type: 'person.filesNoted', data: {} }];
  },
});

/**
 * Takes rows along, and it is written down what for (C-258, C-263). Beyond what a day needs nothing is: then the lead is told
 * instead. Whoever makes the file asks `mayExport` first.
 */
export const exportRows = defineMutator({
  args: z.object({
    what: exportedSchema,
    rows: z.number().int().min(0).max(1_000_000),
    purpose: exportPurposeSchema,
  }),
  by: ['person'],
  run(rows, data, context) {
    const person = actingPerson(rows, context);
    refuseUnless(!isSecurityOverdue(rows, person.id, context.now), 'trainingOverdue');
    const stream = { kind: 'person', id: person.id } as const;
    const most = rowsADay(rows, context.now);
    if (mayExport(rows.get('viewing', person.id), data.what, data.rows, most, context.now))
      return [{ stream, type: 'person.exported', data }];
    return [{ stream, type: 'person.filesRefused', data: { what: 'exports' } }];
  },
});

/** They wanted to look at more masked fields in an hour than anybody needs, and were refused: who leads them is told. */
export const tooManyLooks = defineMutator({
  args: z.object({}),
  by: ['person'],
  run(rows, _args, context) {
    const person = actingPerson(rows, context);
    if (!isLookTooMany(rows.get('viewing', person.id), filesAnHour(rows, context.now), context.now))
      return [];
    const stream = { kind: 'person', id: person.id } as const;
    return [{ stream, type: 'person.filesRefused', data: { what: 'looks' } }];
  },
});
