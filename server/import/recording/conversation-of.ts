import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { legIdOf } from '../../../domain/interaction/project-leg.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { readRow, readRows } from '../../db/rows.ts';
import type { ReadRecording } from './read-recording.ts';

/** The conversation of that name, and when a recording of it begins unless somebody says otherwise: when it was taken. */
export async function conversationNamed(
  sql: Sql,
  interactionId: string,
): Promise<{ interaction: Interaction; taken: Instant }> {
  const interaction = await readRow(sql, 'interaction', interactionId);
  if (!interaction) throw new Error(`There is no interaction "${interactionId}" in this centre.`);
  const leg = await readRow(sql, 'leg', legIdOf(interactionId, 1));
  return { interaction, taken: leg?.answeredAt ?? interaction.arrivedAt };
}

/** An agent by the name they sign in with, or by their id. */
export async function agentNamed(sql: Sql, name: string): Promise<Person> {
  const [account] = await sql.query<{ person_id: string }>('select person_id from account where login = $1', [
    name,
  ]);
  const person = await readRow(sql, 'person', account?.person_id ?? name);
  if (!person) throw new Error(`There is nobody called "${name}" in this centre.`);
  return person;
}

/**
 * What an agent had in hand while something was recorded: a call, where it is a sound. Undefined where there was nothing.
 * Throws an `Error` where it may have been one or another.
 */
export async function conversationThen(
  sql: Sql,
  agent: Person,
  at: Instant,
  { kind, length }: ReadRecording,
): Promise<Interaction | undefined> {
  const found = await readRows(
    sql,
    'interaction',
    `exists (select from leg where interaction_id = interaction.id and agent_id = $1
       and answered_at <= $3 and coalesce(ended_at, $3) >= $2)
     and ($4 = 'screen' or doc->>'channel' = 'voice') order by arrived_at, id`,
    [agent.id, at, at + length, kind],
  );
  if (found.length > 1)
    throw new Error(
      `${agent.name} had several conversations in hand then; say which one with --interaction: ${found
        .map(({ id }) => id)
        .join(', ')}`,
    );
  return found[0];
}
