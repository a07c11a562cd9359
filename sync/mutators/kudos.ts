import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { withoutPersonalData } from '../../domain/knowledge/without-personal-data.ts';
import { type Kudos, kudosFormSchema, kudosProblems } from '../../domain/kudos/kudos.ts';
import { hasRole, leadsQueue } from '../../domain/person/person.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const COVER = '***';
const blanks = { name: COVER, number: COVER, address: COVER };
const streamOf = (kudosId: string): Stream => ({ kind: 'config', id: `kudos:${kudosId}` });

/** Names somebody, or a team, where colleagues see it. The customer's name and numbers are covered before it is kept (C-186). */
export const give = defineMutator({
  args: z.object({ kudosId: z.string().min(8).max(64), form: kudosFormSchema }),
  by: ['person'],
  run(rows, { kudosId, form }, context) {
    const person = actingPerson(rows, context, 'teamLead', 'evaluator', 'manager');
    refuseUnless(!rows.get('kudos', kudosId), 'alreadyDone');
    refuseProblems(kudosProblems(form));
    refuseUnless(form.personId !== person.id, 'notAllowed');
    if (form.kind === 'team') refuseUnless(rows.get('queue', form.teamId ?? ''), 'notFound');
    else refuseUnless(rows.get('person', form.personId ?? ''), 'notFound');
    const { matters, names } = mattersOf(rows, form.interactionIds, form.personId);
    const named = form.kind === 'team' ? { teamId: form.teamId } : { personId: form.personId };
    const text = withoutPersonalData(form.text.trim(), names, blanks);
    const data = { kudosId, kind: form.kind, ...named, matters, text };
    return [{ stream: streamOf(kudosId), type: 'kudos.given', data }];
  },
});

/** A matter stands behind praise only for whoever had it in hand, and without who the customer was. */
function mattersOf(
  rows: RowReader,
  ids: readonly string[],
  personId: string | undefined,
): { matters: Kudos['matters']; names: string[] } {
  const found = ids.map((id) => {
    const row = rows.get('interaction', id);
    refuseUnless(row, 'notFound');
    refuseUnless(personId === undefined || row.ownerId === personId, 'notOwner');
    return row;
  });
  return {
    matters: found.map(({ id, channel, topic, closedAt, customerName }) => ({
      interactionId: id,
      channel,
      ...(topic !== undefined && { topic: withoutPersonalData(topic, [customerName], blanks) }),
      ...(closedAt !== undefined && { closedAt }),
    })),
    names: found.map(({ customerName }) => customerName),
  };
}

/** Takes it off the wall: whoever put it there, whoever it is about, and their lead. */
export const withdraw = defineMutator({
  args: z.object({ kudosId: z.string() }),
  by: ['person'],
  run(rows, { kudosId }, context) {
    const person = actingPerson(rows, context);
    const row = rows.get('kudos', kudosId);
    refuseUnless(row && row.withdrawnAt === undefined, 'notFound');
    const about = row.personId === undefined ? undefined : rows.get('person', row.personId);
    const leads = (about?.queueIds ?? [row.teamId ?? '']).some((id) => leadsQueue(person, id));
    refuseUnless(
      row.by === person.id || row.personId === person.id || leads || hasRole(person, 'manager'),
      'notAllowed',
    );
    return [{ stream: streamOf(kudosId), type: 'kudos.withdrawn', data: { kudosId } }];
  },
});
