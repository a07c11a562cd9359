import type { z } from 'zod';
import type { Reconciliation, reconciliationQuerySchema } from '../../../contract/http/recordings.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { hasRole, type Person } from '../../../domain/person/person.ts';
import { type RecordingStanding, recordingStandings } from '../../../domain/recording/reconcile.ts';
import type { Sql } from '../../db/database.ts';
import { inQueueOf } from '../../site/theirs.ts';
import { notAbout } from '../interactions/search.ts';

type Query = z.infer<typeof reconciliationQuerySchema>;

/** What ended in [$1, $2), in the queues $3 unless that is null, for the reader $4, each with how it stands with its recording. */
const STANDINGS = `
  select interaction.id, interaction.doc, interaction.closed_at, case
    when sound.ready or (screen.ready and doc->>'channel' <> 'voice') then 'recorded'
    when screen.ready then 'screenOnly'
    when sound.uploading or screen.uploading then 'coming'
    when doc->'recordingOmitted' is not null then 'refused'
    when sound.lost or screen.lost then 'lost'
    when sound.deleted or screen.deleted then 'deleted'
    when doc->>'ownerId' is null then 'nobodyAnswered'
    when doc->>'source' = 'import' then 'imported'
    else 'noReason' end as standing
  from interaction, lateral (
    select bool_or(state = 'ready') as ready, bool_or(state = 'uploading') as uploading,
      bool_or(state = 'lost') as lost, bool_or(state = 'deleted') as deleted
    from recording where recording.interaction_id = interaction.id and kind = 'sound'
  ) as sound, lateral (
    select bool_or(state = 'ready') as ready, bool_or(state = 'uploading') as uploading,
      bool_or(state = 'lost') as lost, bool_or(state = 'deleted') as deleted
    from recording where recording.interaction_id = interaction.id and kind = 'screen'
  ) as screen
  where closed_at >= $1::bigint and closed_at < $2::bigint and ${notAbout('$4')} and ${inQueueOf('$5')} and ($3::text[] is null or exists (
    select from leg where leg.interaction_id = interaction.id and leg.queue_id = any($3::text[])
  ))`;

/** Holds what ended against what was recorded: the difference are the reasons (C-149). */
export async function reconcile(sql: Sql, reader: Person, query: Query): Promise<Reconciliation> {
  const { from, to, standing, after, limit } = query;
  const scope = [
    from,
    to,
    hasRole(reader, 'evaluator') ? null : reader.queueIds,
    reader.id,
    reader.siteId ?? null,
  ];
  const counted = await sql.query<{ standing: RecordingStanding; count: number }>(
    `select standing, count(*) as count from (${STANDINGS}) as ended group by standing`,
    scope,
  );
  const found = await sql.query<{ doc: Interaction; standing: RecordingStanding }>(
    `select doc, standing from (${STANDINGS}) as ended
     where ($6::text is null or standing = $6)
       and ($7::text is null or (closed_at, id) < (select closed_at, id from interaction where id = $7))
     order by closed_at desc, id desc limit $8`,
    [...scope, standing ?? null, after ?? null, limit + 1],
  );
  const lines = found
    .slice(0, limit)
    .map(({ doc, standing: stands }) => ({ interaction: doc, standing: stands }));
  const last = found.length > limit ? lines.at(-1)?.interaction.id : undefined;
  const countOf = (one: RecordingStanding) =>
    Number(counted.find((other) => other.standing === one)?.count ?? 0);
  return {
    counts: recordingStandings.map((one) => ({ standing: one, count: countOf(one) })),
    lines,
    ...(last !== undefined && { next: last }),
  };
}
