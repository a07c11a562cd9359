import { createHash } from 'node:crypto';
import { BLOB_PART_LIMIT } from '../../../contract/http/blobs.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Stretch } from '../../../domain/recording/recording.ts';
import type { Centre } from '../../centre/centre.ts';
import { accessOfPerson } from '../blobs/blob-access.ts';
import { takePart } from '../blobs/uploads.ts';

interface Brought {
  recordingId: string;
  interactionId: string;
  stretch: Omit<Stretch, 'hash' | 'size'>;
  bytes: Buffer;
}

/**
 * Takes in a recording as if `person`'s workstation had sent it: announced, sent part by part, checked against its hash.
 * Throws `Refusal` where that person may not.
 */
export async function bringIn(centre: Centre, person: Person, brought: Brought): Promise<void> {
  const { recordingId, interactionId, stretch, bytes } = brought;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const args = { ...stretch, recordingId, interactionId, hash, size: bytes.length };
  await centre.mutate({ name: 'recording.add', args }, { kind: 'person', id: person.id });
  const access = accessOfPerson(person);
  for (let offset = 0; offset < bytes.length; offset += BLOB_PART_LIMIT)
    await takePart(centre, access, hash, { offset, bytes: bytes.subarray(offset, offset + BLOB_PART_LIMIT) });
}
