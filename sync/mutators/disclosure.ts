import { z } from 'zod';
import { consentsOf, familyOf, fileOf } from '../../domain/customer/family.ts';
import { isOpen } from '../../domain/interaction/interaction.ts';
import {
  consentToDisclose,
  disclosureDraftSchema,
  disclosureProblems,
  toldText,
} from '../../domain/privacy/disclosure.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';
import { interactionOf } from './ownership.ts';

/**
 * Tells somebody outside something of the customer one serves, for a purpose that is written down. Without the customer's
 * consent nobody is told anything, and that it was tried is written down instead (C-263): as with what is taken along, the
 * attempt itself is what somebody has to be able to read of.
 */
export const tell = defineMutator({
  args: z.object({
    disclosureId: z.string().min(1).max(64),
    interactionId: z.string(),
    draft: disclosureDraftSchema,
  }),
  by: ['person'],
  run(rows, { disclosureId, interactionId, draft }, context) {
    const person = actingPerson(rows, context, 'agent', 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(interaction.ownerId === person.id, 'notOwner');
    refuseUnless(isOpen(interaction), 'wrongState');
    const file = fileOf(rows, interaction.customerId);
    refuseUnless(file, 'notFound');
    if (rows.get('disclosure', disclosureId)) return [];
    refuseProblems(disclosureProblems(draft));
    const { purpose = 'other', inClear } = draft;
    const stream = { kind: 'customer', id: file.id } as const;
    const [recipient, to] = [draft.recipient.trim(), draft.to.trim()];
    const family = familyOf(rows, file.id);
    const consent = consentToDisclose(consentsOf(family));
    if (!consent)
      return [{ stream, type: 'disclosure.refused', data: { interactionId, recipient, to, purpose } }];
    const names = [interaction.customerName, ...family.map(({ name }) => name)];
    const told = { recipient, to, purpose, inClear, text: toldText(draft, names) };
    const data = {
      disclosureId,
      interactionId,
      queueId: interaction.queueId,
      consentId: consent.id,
      ...told,
    };
    return [{ stream, type: 'disclosure.made', data }];
  },
});
