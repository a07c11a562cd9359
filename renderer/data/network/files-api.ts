import { type UploadState, uploadStateSchema } from '../../../contract/http/blobs.ts';
import { decidedSchema } from '../../../contract/http/customers.ts';
import type { AnnounceRecording } from '../../../contract/http/recordings.ts';
import type { Bytes } from '../disk/sealer.ts';
import type { Access } from './access.ts';

/** What is asked of the central API about the bytes of files. Every failure is an `ApiFailure`. */
export interface FilesApi {
  /** Says what was recorded, before its bytes are sent. False: the centre does not take it, now or later. */
  announce(recording: AnnounceRecording): Promise<boolean>;
  /** How much of this person's upload the server has. */
  standing(hash: string): Promise<UploadState>;
  /** Sends the bytes from `offset` on; the answer says where to go on, also when they did not fit. */
  send(hash: string, offset: number, bytes: Bytes): Promise<UploadState>;
  /** The bytes of a file, `from` included, `to` not. */
  bytes(hash: string, from: number, to: number): Promise<Bytes>;
}

/** A part takes its time on a poor line. */
const PART_PATIENCE_MS = 60_000;

export const httpFilesApi = (access: Access, apiUrl: string): FilesApi => ({
  async announce(recording) {
    const question = { url: `${apiUrl}/recordings`, method: 'POST', body: recording } as const;
    return (await access.ask({ ...question, answer: decidedSchema })).refusal === undefined;
  },
  standing: (hash) =>
    access.ask({ url: `${apiUrl}/blobs/${hash}/upload`, method: 'GET', answer: uploadStateSchema }),
  send: (hash, offset, bytes) =>
    access.ask({
      url: `${apiUrl}/blobs/${hash}?offset=${offset}`,
      method: 'PUT',
      body: bytes,
      answer: uploadStateSchema,
      also: 409,
      patienceMs: PART_PATIENCE_MS,
    }),
  bytes: (hash, from, to) => access.askBytes({ url: `${apiUrl}/blobs/${hash}`, from, to }),
});
