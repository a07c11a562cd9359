import { isWithheldFrom } from '../../domain/case/withheld.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import { hasRole, isAuditor, type Person } from '../../domain/person/person.ts';
import { consultedId } from '../../domain/transfer/consult.ts';
import type { Sql } from '../db/database.ts';
import { readRow, readRows } from '../db/rows.ts';
import { isTheirs } from '../site/theirs.ts';

/**
 * The interaction, if this person may open its whole journal: an evaluator or auditor, who led a queue it was in, or who took part.
 * Who was only asked for advice reads along for as long as they are in the thread; whom a complaint is about, never. What is
 * in the archive is read by who judges, leads and audits only (C-057).
 */
export async function openableInteraction(
  sql: Sql,
  person: Person,
  id: string,
): Promise<Interaction | undefined> {
  const interaction = await readRow(sql, 'interaction', id);
  if (!interaction || !(await isTheirs(sql, person, 'interaction', interaction))) return undefined;
  return (await mayOpen(sql, person, interaction)) ? interaction : undefined;
}

async function mayOpen(sql: Sql, person: Person, interaction: Interaction): Promise<boolean> {
  if (isAuditor(person)) return true;
  if (isWithheldFrom(interaction, person.id)) return false;
  if (hasRole(person, 'evaluator')) return true;
  const atHand = interaction.archivedAt === undefined;
  if (atHand && interaction.ownerId === person.id) return true;
  if (consultedId(interaction) === person.id) return true;
  const legs = await readRows(sql, 'leg', 'interaction_id = $1', [interaction.id]);
  const queueIds = [interaction.queueId, ...legs.map(({ queueId }) => queueId)];
  if (hasRole(person, 'teamLead') && queueIds.some((id) => person.queueIds.includes(id))) return true;
  if (!atHand) return false;
  if (legs.some(({ agentId }) => agentId === person.id)) return true;
  const acted = await sql.query(
    `select from journal
     where stream_kind = 'interaction' and stream_id = $1 and actor_kind = 'person' and actor_id = $2
       and type not like 'consult.%' limit 1`,
    [interaction.id, person.id],
  );
  return acted.length > 0;
}
