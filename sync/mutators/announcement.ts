import { z } from 'zod';
import {
  ANNOUNCEMENT_LIMIT,
  announcementContentSchema,
  announcementProblems,
  concerns,
  mayAnnounce,
  receiptIdOf,
} from '../../domain/announcement/announcement.ts';
import type { Stream } from '../../domain/journal/event.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const one = z.object({ announcementId: z.string().min(1).max(64) });
const streamOf = (id: string): Stream => ({ kind: 'config', id: `announcement:${id}` });

/** Tells everybody, some queues or one person something; each confirms it (C-085). */
export const send = defineMutator({
  args: one.extend({ content: announcementContentSchema }),
  by: ['person'],
  run(rows, { announcementId, content }, context) {
    const author = actingPerson(rows, context, 'teamLead', 'manager');
    if (rows.get('announcement', announcementId)) return [];
    const { to } = content;
    const receiver = to.kind === 'person' ? rows.get('person', to.personId) : undefined;
    refuseUnless(mayAnnounce(author, to, receiver), 'notAllowed');
    // What was written without a network may have ended before it arrived; then it is for the archive only.
    refuseProblems(announcementProblems(content, context.now).filter(({ field }) => field !== 'endsAt'));
    const data = { announcementId, ...content, text: content.text.trim() };
    return [{ stream: streamOf(announcementId), type: 'announcement.sent', data }];
  },
});

/** Nobody need read it any more. */
export const withdraw = defineMutator({
  args: one,
  by: ['person'],
  run(rows, { announcementId }, context) {
    const person = actingPerson(rows, context);
    const announcement = rows.get('announcement', announcementId);
    refuseUnless(announcement, 'notFound');
    refuseUnless(announcement.authorId === person.id, 'notOwner');
    if (announcement.withdrawnAt !== undefined) return [];
    return [{ stream: streamOf(announcementId), type: 'announcement.withdrawn', data: { announcementId } }];
  },
});

/** Says that one has read it: once, also without a network, and also after it has ended. */
export const read = defineMutator({
  args: one,
  by: ['person'],
  run(rows, { announcementId }, context) {
    const person = actingPerson(rows, context);
    const announcement = rows.get('announcement', announcementId);
    refuseUnless(announcement && concerns(announcement, person), 'notFound');
    if (rows.get('receipt', receiptIdOf(announcementId, person.id))) return [];
    return [{ stream: streamOf(announcementId), type: 'announcement.read', data: { announcementId } }];
  },
});

/** Answers what was said to oneself alone. */
export const answer = defineMutator({
  args: one.extend({ text: z.string() }),
  by: ['person'],
  run(rows, { announcementId, text }, context) {
    const person = actingPerson(rows, context);
    const announcement = rows.get('announcement', announcementId);
    refuseUnless(announcement && concerns(announcement, person), 'notFound');
    refuseUnless(announcement.to.kind === 'person', 'wrongState');
    if (!text.trim()) throw new Refusal('missingField', [{ field: 'text', problem: 'required' }]);
    refuseUnless(text.length <= ANNOUNCEMENT_LIMIT, 'tooLong');
    const data = { announcementId, text: text.trim() };
    return [{ stream: streamOf(announcementId), type: 'announcement.answered', data }];
  },
});
