import { z } from 'zod';
import { ATTACHMENT_LIMIT, contentHashSchema } from '../../domain/attachment/attachment.ts';
import { cleanFileName } from '../../domain/attachment/file-name.ts';
import { mediaTypeSchema } from '../../domain/attachment/media-type.ts';
import { type Case, isArchived } from '../../domain/case/case.ts';
import { mayAddEvidence, mayPin } from '../../domain/case/evidence.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import type { Person } from '../../domain/person/person.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { caseId, caseOf, caseStream } from './case-row.ts';
import { actingPerson, defineMutator, interactionStream } from './mutator.ts';

const evidenceId = z.string().min(1).max(64);

function refuseUnlessTheirs(row: Case, person: Person, may: boolean): void {
  refuseUnless(row.aboutId !== person.id, 'aboutYourself');
  refuseUnless(!isArchived(row), 'wrongState');
  refuseUnless(may, 'notAllowed');
}

/** Lays a file beside a case; its bytes follow on a way of their own, and nobody takes it away again (C-121). */
export const addEvidence = defineMutator({
  args: z.object({
    caseId,
    evidenceId,
    hash: contentHashSchema,
    name: z.string().max(1_000),
    mediaType: z.string(),
    size: z.number().int().positive(),
  }),
  by: ['person'],
  run(rows, { caseId: id, hash, name, size, ...args }, context) {
    const person = actingPerson(rows, context);
    const row = caseOf(rows, id);
    refuseUnlessTheirs(row, person, mayAddEvidence(row, person));
    const mediaType = mediaTypeSchema.safeParse(args.mediaType).data;
    refuseUnless(mediaType, 'wrongFileType');
    refuseUnless(size <= ATTACHMENT_LIMIT, 'tooBig');
    if (row.evidence?.some((one) => one.id === args.evidenceId)) return [];
    const file = { hash, name: cleanFileName(name, mediaType), mediaType, size };
    const data = { evidenceId: args.evidenceId, ...file };
    return [{ stream: caseStream(id), type: 'case.evidenceAdded', data }];
  },
});

/** Keeps a stretch of a conversation's recordings for as long as the case, past their own time (C-121). */
export const pinRecording = defineMutator({
  args: z.object({
    caseId,
    interactionId: z.string().max(64),
    from: z.number().int(),
    to: z.number().int(),
    reason: z.string().max(500),
  }),
  by: ['person'],
  run(rows, { caseId: id, interactionId, from, to, reason }, context) {
    const person = actingPerson(rows, context);
    const row = caseOf(rows, id);
    refuseUnlessTheirs(row, person, mayPin(row, person));
    refuseUnless(row.interactionIds.includes(interactionId), 'notFound');
    refuseProblems(reason.trim() ? [] : [{ field: 'reason', problem: 'required' }]);
    if (to < from) throw new Refusal('missingField', [{ field: 'to', problem: 'invalid' }]);
    const pin = { interactionId, from, to, reason: reason.trim() };
    return [
      { stream: caseStream(id), type: 'case.pinned', data: pin },
      { stream: interactionStream(interactionId), type: 'recording.pinned', data: { caseId: id, from, to } },
    ];
  },
});

const awaits = (rows: RowReader, id: string, which: string): boolean =>
  rows.get('casefile', id)?.evidence?.some((one) => one.id === which && one.state === 'uploading') ?? false;

/** The server has all bytes, and they are those of the hash. */
export const evidenceReady = defineMutator({
  args: z.object({ caseId, evidenceId }),
  by: ['system'],
  run: (rows, { caseId: id, evidenceId: which }) =>
    awaits(rows, id, which)
      ? [{ stream: caseStream(id), type: 'case.evidenceReady', data: { evidenceId: which } }]
      : [],
});

/** The centre waits no longer for bytes that did not come. */
export const evidenceNeverCame = defineMutator({
  args: z.object({ caseId, evidenceId }),
  by: ['system'],
  run: (rows, { caseId: id, evidenceId: which }) =>
    awaits(rows, id, which)
      ? [{ stream: caseStream(id), type: 'case.evidenceLost', data: { evidenceId: which } }]
      : [],
});
