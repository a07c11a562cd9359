/** Bytes as whoever refers to them knows them: a file of a conversation, a stretch that was recorded of one, evidence, or a version of the program. */
export interface StoredFile {
  hash: string;
  /** In bytes. */
  size: number;
  name: string;
  mediaType: string;
  /** The server has not got all of it. */
  awaited: boolean;
  /** What happens in the centre when it has. */
  arrived:
    | { name: 'centre.attachmentReady'; args: { attachmentId: string } }
    | { name: 'centre.recordingStored'; args: { recordingId: string } }
    | { name: 'centre.releaseStored'; args: { releaseId: string } }
    | { name: 'centre.evidenceReady'; args: { caseId: string; evidenceId: string } };
}
