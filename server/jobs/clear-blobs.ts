import { RELEASES } from '../../domain/release/release.ts';
import { DAY } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';
import { readRow } from '../db/rows.ts';
import { HAS_EVIDENCE } from '../modules/blobs/evidence-access.ts';
import { HAS_PACKAGE } from '../modules/blobs/package-access.ts';
import { BLOBS_LOCK } from '../modules/blobs/uploads.ts';

const BATCH = 500;
/** How long bytes may stay away, and how long they stay after nobody refers to them any more. */
const PATIENCE = 7 * DAY;

/** Gives up files and recordings whose bytes never came, and removes bytes that nothing refers to. Returns how many files went. */
export async function clearBlobs(centre: Centre): Promise<number> {
  const before = centre.clock.now() - PATIENCE;
  await giveUp(centre, before);
  return centre.db.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [BLOBS_LOCK]);
    const gone = await sql.query(
      `delete from blob where touched_at < $1 and (
         uploader is not null
         or (not exists (
           select from attachment where attachment.hash = blob.hash
             and (state in ('uploading', 'ready') or ended_at >= $1)
         )
         and not exists (
           select from recording where recording.hash = blob.hash and state in ('uploading', 'ready')
         ) and not exists (select from casefile where ${HAS_EVIDENCE('blob.hash')})
         and not exists (select from releases where ${HAS_PACKAGE('blob.hash')}))
       ) returning id`,
      [before],
    );
    return gone.length;
  });
}

async function giveUp(centre: Centre, before: number): Promise<void> {
  for (;;) {
    const late = await centre.db.query<{ id: string }>(
      `select id from attachment where state = 'uploading' and at < $1 order by at limit ${BATCH}`,
      [before],
    );
    for (const { id } of late) await centre.act('centre.attachmentNeverCame', { attachmentId: id });
    if (late.length < BATCH) break;
  }
  for (;;) {
    const late = await centre.db.query<{ id: string }>(
      `select id from recording where state = 'uploading' and at < $1 order by at limit ${BATCH}`,
      [before],
    );
    for (const { id } of late) await centre.act('centre.recordingNeverCame', { recordingId: id });
    if (late.length < BATCH) break;
  }
  await giveUpEvidence(centre, before);
  const { list = [] } = (await readRow(centre.db, 'releases', RELEASES)) ?? {};
  for (const { id, state, at } of list)
    if (state === 'uploading' && at < before) await centre.act('centre.releaseNeverCame', { releaseId: id });
}

async function giveUpEvidence(centre: Centre, before: number): Promise<void> {
  const late = await centre.db.query<{ case_id: string; id: string }>(
    `select casefile.id as case_id, one->>'id' as id
     from casefile, jsonb_array_elements(doc->'evidence') as one
     where doc->'evidence' @> '[{"state": "uploading"}]' and one->>'state' = 'uploading'
       and (one->>'at')::bigint < $1`,
    [before],
  );
  for (const { case_id: caseId, id: evidenceId } of late)
    await centre.act('centre.evidenceNeverCame', { caseId, evidenceId });
}
