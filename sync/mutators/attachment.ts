import { z } from 'zod';
import { ATTACHMENT_LIMIT, type Attachment, contentHashSchema } from '../../domain/attachment/attachment.ts';
import { cleanFileName } from '../../domain/attachment/file-name.ts';
import { mediaTypeSchema } from '../../domain/attachment/media-type.ts';
import { isOpen } from '../../domain/interaction/interaction.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { Refusal, refuseUnless } from '../../domain/refusal.ts';
import { type Context, type DraftEvent, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf, ownOpenInteraction } from './ownership.ts';

const target = z.object({ interactionId: z.string(), attachmentId: z.string().min(1).max(64) });

/** Who may write may attach: the owner of the interaction, and its customer. */
function refuseUnlessWriting(rows: RowReader, interactionId: string, context: Context): void {
  if (context.actor.kind === 'person') {
    const { state } = ownOpenInteraction(rows, interactionId, context);
    refuseUnless(state !== 'wrapUp', 'wrongState');
    return;
  }
  const interaction = interactionOf(rows, interactionId);
  refuseUnless(interaction.customerId === context.actor.id, 'notAllowed');
  refuseUnless(isOpen(interaction), 'wrongState');
}

const isAuthor = ({ author }: Attachment, { actor }: Context): boolean =>
  author.kind === actor.kind && author.id === actor.id;

/** Puts a file into the conversation; its bytes follow on a way of their own. The name is cleaned. */
export const add = defineMutator({
  args: target.extend({
    hash: contentHashSchema,
    name: z.string().max(1_000),
    mediaType: z.string(),
    size: z.number().int().positive(),
  }),
  by: ['person', 'customer'],
  run(rows, { interactionId, attachmentId, hash, name, size, ...args }, context) {
    refuseUnlessWriting(rows, interactionId, context);
    const mediaType = mediaTypeSchema.safeParse(args.mediaType).data;
    refuseUnless(mediaType, 'wrongFileType');
    refuseUnless(size <= ATTACHMENT_LIMIT, 'tooBig');
    const known = rows.get('attachment', attachmentId);
    if (known) return sameAgain(known, interactionId, context);
    const data = { attachmentId, hash, name: cleanFileName(name, mediaType), mediaType, size };
    return [{ stream: interactionStream(interactionId), type: 'attachment.added', data }];
  },
});

/** Sent twice is sent once; somebody else's id is nobody's to take. */
function sameAgain(known: Attachment, interactionId: string, context: Context): DraftEvent[] {
  if (known.interactionId === interactionId && isAuthor(known, context)) return [];
  throw new Refusal('badArguments', [{ field: 'attachmentId', problem: 'invalid' }]);
}

/** Its author takes a file back, on its way or there; the wrong one must not stay with a customer. */
export const withdraw = defineMutator({
  args: target,
  by: ['person', 'customer'],
  run(rows, { interactionId, attachmentId }, context) {
    const attachment = rows.get('attachment', attachmentId);
    refuseUnless(attachment?.interactionId === interactionId, 'notFound');
    refuseUnless(isAuthor(attachment, context), 'notOwner');
    if (attachment.endedAt !== undefined) return [];
    const data = { attachmentId, reason: 'author' as const };
    return [{ stream: interactionStream(interactionId), type: 'attachment.withdrawn', data }];
  },
});

/** The attachment that the centre still waits for. */
const awaited = (rows: RowReader, attachmentId: string): Attachment | undefined => {
  const attachment = rows.get('attachment', attachmentId);
  return attachment?.state === 'uploading' ? attachment : undefined;
};

/** The server has all bytes, and they are what they were said to be. */
export const ready = defineMutator({
  args: target.pick({ attachmentId: true }),
  by: ['system'],
  run(rows, { attachmentId }) {
    const attachment = awaited(rows, attachmentId);
    if (!attachment) return [];
    const stream = interactionStream(attachment.interactionId);
    return [{ stream, type: 'attachment.uploaded', data: { attachmentId } }];
  },
});

/** The centre waits no longer for bytes that did not come. */
export const neverCame = defineMutator({
  args: target.pick({ attachmentId: true }),
  by: ['system'],
  run(rows, { attachmentId }) {
    const attachment = awaited(rows, attachmentId);
    if (!attachment) return [];
    const stream = interactionStream(attachment.interactionId);
    return [{ stream, type: 'attachment.withdrawn', data: { attachmentId, reason: 'neverCame' } }];
  },
});
