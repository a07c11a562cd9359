import type { ChatView } from '../../../contract/http/chat.ts';
import type { Attachment } from '../../../domain/attachment/attachment.ts';
import { nextOpening } from '../../../domain/calendar/opening-hours.ts';
import { questionsAt, SURVEY_FORM } from '../../../domain/feedback/survey-form.ts';
import { type Interaction, isWaiting } from '../../../domain/interaction/interaction.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { isInLine } from '../../../domain/routing/waiting-order.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { pictureOf, placeIn, placeOfCallback, type QueuePicture } from './queue-picture.ts';

/** Pictures of queues, each taken once for all the views that are drawn together. */
export class Pictures {
  readonly #sql: Sql;
  readonly #now: Instant;
  readonly #taken = new Map<string, Promise<QueuePicture | undefined>>();

  constructor(sql: Sql, now: Instant) {
    this.#sql = sql;
    this.#now = now;
  }

  of(queueId: string): Promise<QueuePicture | undefined> {
    const taken = this.#taken.get(queueId) ?? this.#take(queueId);
    this.#taken.set(queueId, taken);
    return taken;
  }

  async #take(queueId: string): Promise<QueuePicture | undefined> {
    const queue = await readRow(this.#sql, 'queue', queueId);
    return queue && pictureOf(this.#sql, queue, await readRows(this.#sql, 'person'), this.#now);
  }
}

/** One conversation as its customer sees it: never who else is there, nor what the centre notes about it. */
export async function chatView(
  sql: Sql,
  interactionId: string,
  now: Instant,
  pictures = new Pictures(sql, now),
): Promise<ChatView> {
  const row = await readRow(sql, 'interaction', interactionId);
  if (!row) throw new Refusal('notFound');
  const agent = row.ownerId ? await readRow(sql, 'person', row.ownerId) : undefined;
  return {
    interactionId,
    state: row.state,
    ...(isWaiting(row) ? await waitingPart(row, pictures, now) : { offHours: false }),
    agentName: agent?.serviceName,
    callback: await callbackPart(sql, row, pictures, now),
    messages: await messagesOf(sql, interactionId),
    attachments: await attachmentsOf(sql, interactionId),
    survey: await surveyPart(sql, row),
    serverTime: now,
  };
}

/** Whether they were asked how it was, and what besides the stars. */
async function surveyPart(sql: Sql, { survey }: Interaction): Promise<ChatView['survey']> {
  if (!survey) return undefined;
  if (survey.answeredAt !== undefined) return { answered: true, stars: survey.stars };
  const questions = questionsAt(await readRow(sql, 'surveyform', SURVEY_FORM), survey.offeredAt);
  return { answered: false, ...(questions.length > 0 && { questions: [...questions] }) };
}

/** The offer while they wait, and what became of it. What an agent promises later is between the two. */
async function callbackPart(
  sql: Sql,
  row: Interaction,
  pictures: Pictures,
  now: Instant,
): Promise<ChatView['callback']> {
  if (row.callbackOfferedAt === undefined || row.ownerId !== undefined) return undefined;
  const [promised] = await readRows(sql, 'callback', 'interaction_id = $1 limit 1', [row.id]);
  if (!promised) return {};
  const picture = promised.place && (await pictures.of(promised.queueId));
  return { dueAt: promised.dueAt, position: picture && placeOfCallback(picture, promised, now) };
}

type WaitingPart = Pick<ChatView, 'offHours' | 'nextOpeningAt' | 'position' | 'estimatedWaitMs'>;

/** What was left off hours stands in line as soon as service is open. */
async function waitingPart(row: Interaction, pictures: Pictures, now: Instant): Promise<WaitingPart> {
  const picture = await pictures.of(row.queueId);
  if (!picture) return { offHours: row.offHours };
  if (!isInLine(row, picture.queue, now))
    return { offHours: true, nextOpeningAt: nextOpening(picture.queue.hours, now) };
  return { offHours: false, ...placeIn(picture, row.id, now) };
}

interface Said {
  id: string;
  text: string;
  automatic: boolean;
  at: number;
  kind: 'customer' | 'person' | 'system';
}

/** In the journal's order: two messages of the same millisecond keep theirs. */
async function messagesOf(sql: Sql, interactionId: string): Promise<ChatView['messages']> {
  const said = await sql.query<Said>(
    `select data->>'messageId' as id, data->>'text' as text, (data->>'automatic')::boolean as automatic, at,
       actor_kind as kind
     from journal where stream_kind = 'interaction' and stream_id = $1 and type = 'message.posted' order by n`,
    [interactionId],
  );
  return said.map(({ id, text, automatic, at, kind }) => {
    const by = automatic || kind === 'system' ? 'automatic' : kind === 'customer' ? 'customer' : 'agent';
    return { id, by, text, at };
  });
}

async function attachmentsOf(sql: Sql, interactionId: string): Promise<ChatView['attachments']> {
  const rows = await readRows(sql, 'attachment', 'interaction_id = $1 order by at, id', [interactionId]);
  return rows.filter(isShown).map(({ id, hash, name, mediaType, size, state, at, author }) => {
    return {
      id,
      by: author.kind === 'customer' ? 'customer' : 'agent',
      hash,
      name,
      mediaType,
      size,
      state,
      at,
    };
  });
}

/** What a customer took back is gone; what the centre took back after it was there leaves a trace. */
const isShown = ({ author, state, readyAt }: Attachment): boolean =>
  author.kind === 'customer' ? state !== 'withdrawn' : readyAt !== undefined;
