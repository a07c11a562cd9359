import type { OutgoingMessage } from '../../../contract/http/added-channels.ts';
import { questionsAt, SURVEY_FORM } from '../../../domain/feedback/survey-form.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Message } from '../../../domain/interaction/message.ts';
import surveyWords from '../../../resources/channels/survey.json' with { type: 'json' };
import type { Sql } from '../../db/database.ts';
import { readRow } from '../../db/rows.ts';
import { withWholeLinks } from '../outgoing-links.ts';

const SURVEY = ':survey';

/** What our side has for the customers of a channel and its adapter has not brought them yet, the oldest first. */
export async function outgoingMessages(
  sql: Sql,
  channel: string,
  pages: string | undefined,
): Promise<OutgoingMessage[]> {
  const waiting = await sql.query<{ doc: Message; conversation: string }>(
    `select message.doc, conversation from message join channel_thread using (interaction_id)
     where channel = $1 and not doc ? 'deliveredAt' and not doc ? 'failed' and doc->'author'->>'kind' <> 'customer'
     order by message.at, message.id limit 100`,
    [channel],
  );
  const messages = waiting.map(({ doc: { id, interactionId, text, at }, conversation }) => ({
    ...{ id, interactionId, conversation, kind: 'message' as const, at },
    text: withWholeLinks(text, pages),
  }));
  return [...messages, ...(await surveysToAsk(sql, channel))];
}

/** Who is to be asked how it was, and nobody has asked yet. */
async function surveysToAsk(sql: Sql, channel: string): Promise<OutgoingMessage[]> {
  const form = await readRow(sql, 'surveyform', SURVEY_FORM);
  const waiting = await sql.query<{ doc: Interaction; conversation: string }>(
    `select doc, conversation from interaction join channel_thread on interaction_id = interaction.id
     where channel = $1 and not asked and doc ? 'survey' and not doc->'survey' ? 'answeredAt'
     order by arrived_at, id limit 100`,
    [channel],
  );
  return waiting.flatMap(({ doc: { id: interactionId, survey, language }, conversation }) => {
    if (!survey) return [];
    const questions = [...questionsAt(form, survey.offeredAt)];
    const about = { id: `${interactionId}${SURVEY}`, interactionId, conversation, kind: 'survey' as const };
    return [{ ...about, text: surveyWords[language], questions, at: survey.offeredAt }];
  });
}

/** Notes that a customer has been asked; says whether that was this channel's to do. */
export async function noteAsked(sql: Sql, channel: string, id: string): Promise<boolean> {
  if (!id.endsWith(SURVEY)) return false;
  const asked = await sql.query(
    'update channel_thread set asked = true where channel = $1 and interaction_id = $2 returning interaction_id',
    [channel, id.slice(0, -SURVEY.length)],
  );
  return asked.length > 0;
}

/** Whether this is something of ours for a customer of this channel. */
export async function isForCustomerOf(sql: Sql, channel: string, messageId: string): Promise<boolean> {
  const ours = await sql.query(
    `select from message join channel_thread using (interaction_id)
     where channel = $1 and message.id = $2 and doc->'author'->>'kind' <> 'customer'`,
    [channel, messageId],
  );
  return ours.length > 0;
}
