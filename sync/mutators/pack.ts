import { z } from 'zod';
import { eventData, type Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import {
  closingProblems,
  closingSchema,
  decisionContentSchema,
  decisionProblems,
  meets,
  type Pack,
  takesPart,
  tickRefusal,
} from '../../domain/pack/pack.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context, defineMutator } from './mutator.ts';

const one = z.object({ packId: z.string().min(1).max(64) });
const streamOf = (id: string): Stream => ({ kind: 'pack', id });

function packFor(rows: RowReader, packId: string, context: Context): Pack {
  refuseUnless(meets(actingPerson(rows, context)), 'notAllowed');
  const row = rows.get('pack', packId);
  refuseUnless(row, 'notFound');
  return row;
}

/** Puts a month on the table. The centre does, once (C-212). */
export const prepare = defineMutator({
  args: one.extend(eventData['pack.prepared'].shape),
  by: ['system'],
  run(rows, { packId, ...data }) {
    if (rows.get('pack', packId)) return [];
    return [{ stream: streamOf(packId), type: 'pack.prepared', data }];
  },
});

/** The receipt of somebody who has read it (C-171). */
export const read = defineMutator({
  args: one,
  by: ['person'],
  run(rows, { packId }, context) {
    const pack = rows.get('pack', packId);
    refuseUnless(pack, 'notFound');
    refuseUnless(takesPart(actingPerson(rows, context), pack), 'notAllowed');
    const { readBy } = pack;
    if (readBy.some(({ personId }) => personId === context.actor.id)) return [];
    return [{ stream: streamOf(packId), type: 'pack.read', data: {} }];
  },
});

/** What was decided, by whom it is done and by when. */
export const decide = defineMutator({
  args: one.extend({ decisionId: z.string().min(1).max(64), content: decisionContentSchema }),
  by: ['person'],
  run(rows, { packId, decisionId, content }, context) {
    const { closed, decisions } = packFor(rows, packId, context);
    refuseUnless(!closed, 'wrongState');
    if (decisions.some(({ id }) => id === decisionId)) return [];
    refuseProblems(decisionProblems(content, context.now));
    refuseUnless(rows.get('person', content.ownerId), 'notFound');
    const data = { ...content, text: content.text.trim(), decisionId };
    return [{ stream: streamOf(packId), type: 'pack.decided', data }];
  },
});

/** A decision has been carried out. */
export const tick = defineMutator({
  args: one.extend({ decisionId: z.string().min(1).max(64) }),
  by: ['person'],
  run(rows, { packId, decisionId }, context) {
    const pack = rows.get('pack', packId);
    refuseUnless(pack, 'notFound');
    const refusal = tickRefusal(pack, decisionId, actingPerson(rows, context));
    if (refusal) throw new Refusal(refusal);
    return [{ stream: streamOf(packId), type: 'pack.decisionDone', data: { decisionId } }];
  },
});

/** Ends the meeting's record. Never without a decision, or the word that none was needed. */
export const close = defineMutator({
  args: one.extend(closingSchema.shape),
  by: ['person'],
  run(rows, { packId, ...closing }, context) {
    const pack = packFor(rows, packId, context);
    refuseUnless(!pack.closed, 'alreadyDone');
    refuseProblems(closingProblems(pack, closing));
    return [{ stream: streamOf(packId), type: 'pack.closed', data: closing }];
  },
});
