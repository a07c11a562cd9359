import { keptSince } from '../../domain/recording/retention.ts';
import type { Centre } from '../centre/centre.ts';
import { SYSTEM } from '../centre/centre.ts';
import { HAS_EVIDENCE } from '../modules/blobs/evidence-access.ts';
import { BLOBS_LOCK } from '../modules/blobs/uploads.ts';

const BATCH = 200;

/**
 * Deletes recordings whose time is over and that nobody holds (P-RET): the certificate and the bytes go in one commit,
 * so that the journal never says deleted of what is still there. How screens looked stays for as long as one of them
 * is left. Returns how many went.
 */
export async function deleteRecordings(centre: Centre): Promise<number> {
  let deleted = 0;
  for (;;) {
    const count = await deleteBatch(centre);
    deleted += count;
    if (count < BATCH) return deleted;
  }
}

async function deleteBatch(centre: Centre): Promise<number> {
  return centre.transact(async (transaction) => {
    const { sql } = transaction;
    await sql.query('select pg_advisory_xact_lock($1)', [BLOBS_LOCK]);
    const over = await sql.query<{ id: string; hash: string }>(
      `select recording.id, recording.hash from recording
       join interaction on interaction.id = recording.interaction_id
       where recording.state = 'ready' and recording.ends_at < $1
         and interaction.doc->'recordingHeld' is null
         and not exists (
           select from jsonb_array_elements(coalesce(interaction.doc->'recordingPins', '[]')) as pin
           where (pin->>'from')::bigint <= recording.ends_at
             and (pin->>'to')::bigint >= (recording.doc->>'from')::bigint
         )
         and (recording.kind <> 'styles' or not exists (
           select from recording other where other.styles = recording.hash and other.state <> 'deleted'
         ))
       order by recording.ends_at limit ${BATCH}`,
      [keptSince(transaction.now())],
    );
    for (const { id } of over)
      await transaction.mutate({ name: 'centre.retireRecording', args: { recordingId: id } }, SYSTEM);
    // Rows are written when the transaction ends; until then these are the ones to look past.
    await sql.query(
      `delete from blob where hash = any($1::text[])
         and not exists (select from recording where recording.hash = blob.hash
           and recording.state in ('uploading', 'ready') and not recording.id = any($2::text[]))
         and not exists (select from attachment where attachment.hash = blob.hash
           and attachment.state in ('uploading', 'ready'))
         and not exists (select from casefile where ${HAS_EVIDENCE('blob.hash')})`,
      [over.map(({ hash }) => hash), over.map(({ id }) => id)],
    );
    return over.length;
  });
}
