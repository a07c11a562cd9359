import { z } from 'zod';
import { eventData, type Stream } from '../../domain/journal/event.ts';
import { hasRole } from '../../domain/person/person.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { colleagueProblems, siteNameProblems } from '../../domain/site/site.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const idSchema = z.string().regex(/^[\w-]{1,64}$/);

/**
 * Puts a partner or another place where it belongs, with its people, queues and departments (C-003). The server asks, for an
 * administrator: only it knows whether something has had work in it already.
 */
export const set = defineMutator({
  args: eventData['site.set'].extend({ siteId: idSchema, by: z.string() }),
  by: ['system'],
  run(rows, { by, ...data }) {
    const admin = rows.get('person', by);
    refuseUnless(admin && hasRole(admin, 'admin'), 'notAllowed');
    refuseProblems(siteNameProblems(data.name));
    const { siteId, personIds, queueIds, departmentIds } = data;
    const placed = { queue: queueIds, department: departmentIds };
    const siteOf = (entity: 'queue' | 'department', id: string) =>
      placed[entity].includes(id) ? siteId : rows.get(entity, id)?.siteId;
    for (const id of queueIds) refuseElsewhere(rows.get('queue', id), siteId);
    for (const id of departmentIds) refuseElsewhere(rows.get('department', id), siteId);
    for (const id of personIds) {
      const person = rows.get('person', id);
      refuseElsewhere(person, siteId);
      refuseProblems(colleagueProblems({ ...person, siteId }, siteOf));
    }
    const stream: Stream = { kind: 'config', id: `site:${siteId}` };
    return [{ actor: { kind: 'person', id: by }, stream, type: 'site.set', data }];
  },
});

/** What is another place's stays there. */
function refuseElsewhere<R extends { siteId?: string | undefined }>(
  row: R | undefined,
  siteId: string,
): asserts row is R {
  refuseUnless(row, 'notFound');
  refuseUnless(row.siteId === undefined || row.siteId === siteId, 'taken');
}

/** Somebody of a site named what is not theirs: it does not exist for them, and is written down (C-003). */
export const recordRefused = defineMutator({
  args: eventData['site.refused'].extend({ personId: z.string() }),
  by: ['system'],
  run(rows, { personId, ...data }) {
    if (rows.get('person', personId)?.siteId === undefined) return [];
    const actor = { kind: 'person' as const, id: personId };
    return [{ actor, stream: { kind: 'person', id: personId }, type: 'site.refused', data }];
  },
});

/** Shares a published article with partners and other places, or takes it back from them. */
export const shareArticle = defineMutator({
  args: eventData['article.shared'],
  by: ['person'],
  run(rows, { id, siteIds }, context) {
    actingPerson(rows, context, 'knowledgeEditor');
    const article = rows.get('article', id);
    refuseUnless(article, 'notFound');
    refuseUnless(article.state === 'published', 'wrongState');
    if (!siteIds.every((siteId) => rows.get('site', siteId)))
      throw new Refusal('badArguments', [{ field: 'siteIds', problem: 'invalid' }]);
    const stream: Stream = { kind: 'config', id: `article:${article.articleId}` };
    return [{ stream, type: 'article.shared', data: { id, siteIds: [...new Set(siteIds)].sort() } }];
  },
});
