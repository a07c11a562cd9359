import { createHash } from 'node:crypto';
import { BLOB_PART_LIMIT } from '../../../contract/http/blobs.ts';
import type { Actor } from '../../../domain/journal/event.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Stretch } from '../../../domain/recording/recording.ts';
import type { Centre } from '../../centre/centre.ts';
import { accessOfPerson, type BlobAccess } from '../blobs/blob-access.ts';
import { ownRecordings } from '../blobs/recording-access.ts';
import { takePart } from '../blobs/uploads.ts';

export interface Brought {
  recordingId: string;
  interactionId: string;
  stretch: Omit<Stretch, 'hash' | 'size'>;
  bytes: Buffer;
}

/**
 * Takes in a recording as if `person`'s workstation had sent it: announced, sent part by part, checked against its hash.
 * Throws `Refusal` where that person may not.
 */
export const bringIn = (centre: Centre, person: Person, brought: Brought): Promise<void> =>
  announceAndSend(centre, { kind: 'person', id: person.id }, accessOfPerson(person), brought);

/** The same for a file that nobody's workstation has; `by` names who in the centre's machinery brings it. */
export const bringInFile = (centre: Centre, by: Actor, brought: Brought): Promise<void> =>
  announceAndSend(
    centre,
    by,
    {
      uploader: `system:${by.id}`,
      own: (sql, hash) => ownRecordings(sql, by, hash),
      readable: async () => undefined,
    },
    brought,
  );

async function announceAndSend(
  centre: Centre,
  actor: Actor,
  access: BlobAccess,
  { recordingId, interactionId, stretch, bytes }: Brought,
): Promise<void> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const args = { ...stretch, recordingId, interactionId, hash, size: bytes.length };
  await centre.mutate({ name: 'recording.add', args }, actor);
  for (let offset = 0; offset < bytes.length; offset += BLOB_PART_LIMIT)
    await takePart(centre, access, hash, { offset, bytes: bytes.subarray(offset, offset + BLOB_PART_LIMIT) });
}
