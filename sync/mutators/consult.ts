import { z } from 'zod';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import { isOpen } from '../../domain/interaction/interaction.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { hasRole } from '../../domain/person/person.ts';
import { Refusal, refuseUnless } from '../../domain/refusal.ts';
import {
  CONSULT_TEXT_LIMIT,
  type Consult,
  consultFormSchema,
  consultProblems,
  isConsultOpen,
} from '../../domain/transfer/consult.ts';
import { actingPerson, type Context, defineMutator, interactionStream } from './mutator.ts';
import { heldInteraction, interactionOf } from './ownership.ts';

const target = z.object({ interactionId: z.string(), consultId: z.string() });

/** Asks a colleague in private about a customer of one's own, who hears nothing of it (C-083). One at a time. */
export const askColleague = defineMutator({
  args: target.extend({ form: consultFormSchema }),
  by: ['person'],
  run(rows, { interactionId, consultId, form }, context) {
    const interaction = heldInteraction(rows, interactionId, context);
    const problems = consultProblems(form);
    if (problems.length) throw new Refusal('missingField', problems);
    refuseUnless(interaction.state !== 'wrapUp', 'wrongState');
    refuseUnless(!interaction.consult || !isConsultOpen(interaction.consult), 'alreadyDone');
    const colleague = rows.get('person', form.personId);
    refuseUnless(colleague && hasRole(colleague, 'agent', 'teamLead'), 'notFound');
    if ([context.actor.id, interaction.aboutId].includes(colleague.id))
      throw new Refusal('missingField', [{ field: 'personId', problem: 'invalid' }]);
    const stream = interactionStream(interactionId);
    return [{ stream, type: 'consult.asked', data: { ...form, consultId } }];
  },
});

/** Says something in the private thread; both who are in it may. */
export const sayToColleague = defineMutator({
  args: target.extend({ lineId: z.string(), text: z.string() }),
  by: ['person'],
  run(rows, { interactionId, consultId, lineId, text }, context) {
    const { consult } = inThread(rows, interactionId, consultId, context);
    if (consult.lines.some(({ id }) => id === lineId)) return [];
    refuseUnless(text.trim(), 'emptyMessage');
    refuseUnless(text.length <= CONSULT_TEXT_LIMIT, 'tooLong');
    const data = { consultId, lineId, text: text.trim() };
    return [{ stream: interactionStream(interactionId), type: 'consult.said', data }];
  },
});

/** The colleague is ready to take over, or says no; a no without a word helps nobody. */
export const answerColleague = defineMutator({
  args: target.extend({ willing: z.boolean(), text: z.string() }),
  by: ['person'],
  run(rows, { interactionId, consultId, willing, text }, context) {
    const { consult } = inThread(rows, interactionId, consultId, context);
    refuseUnless(consult.personId === context.actor.id, 'notAllowed');
    if (willing && consult.state === 'willing') return [];
    if (!willing && !text.trim()) throw new Refusal('missingField', [{ field: 'text', problem: 'required' }]);
    refuseUnless(text.length <= CONSULT_TEXT_LIMIT, 'tooLong');
    const data = { consultId, willing, text: text.trim() };
    return [{ stream: interactionStream(interactionId), type: 'consult.answered', data }];
  },
});

/** Either of the two leaves: whoever asked puts the thread away, the colleague reads along no longer. */
export const leaveConsult = defineMutator({
  args: target,
  by: ['person'],
  run(rows, { interactionId, consultId }, context) {
    const person = actingPerson(rows, context);
    const { consult } = interactionOf(rows, interactionId);
    if (consult?.id !== consultId) return [];
    refuseUnless([consult.byId, consult.personId].includes(person.id), 'notAllowed');
    if (person.id !== consult.byId && !isConsultOpen(consult)) return [];
    return [{ stream: interactionStream(interactionId), type: 'consult.left', data: { consultId } }];
  },
});

function inThread(
  rows: RowReader,
  interactionId: string,
  consultId: string,
  context: Context,
): { interaction: Interaction; consult: Consult } {
  const person = actingPerson(rows, context);
  const interaction = interactionOf(rows, interactionId);
  const { consult } = interaction;
  refuseUnless(consult?.id === consultId && isConsultOpen(consult) && isOpen(interaction), 'wrongState');
  refuseUnless([consult.byId, consult.personId].includes(person.id), 'notAllowed');
  return { interaction, consult };
}
