import type { Database } from '../../server/db/database.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';

export const QUEUES = 20;
export const AGENTS = 200;
export const DAYS = 90;
const DAY = 86_400_000;
/** Midnight of the site, the first of 90 days. */
export const START = Date.UTC(2026, 6, 31, 16);
export const END = START + DAYS * DAY;

const BATCH = 20_000;
/** What a day is open, in milliseconds. */
const OPEN = 14 * 3_600_000;
/** Eleven of twelve customers are answered, with ten events each; the others give up, with three. */
const EVENTS_EACH = (11 * 10 + 3) / 12;

/** A number below `below` that follows from the interaction's number and `of`. */
const dice = (of: number, below: number): string => `(abs(hashint8extended(i, ${of}) % ${below}))::bigint`;

/**
 * One line an interaction: everything about it follows from its number. They come in one after the other between 8 and
 * 22 o'clock of the site, to agents who serve one queue each, wait up to 40 s, and talk for one to ten minutes.
 */
const lives = `
  select i, 'life-' || i as id, 'bench-queue-' || ${dice(4, AGENTS)} % ${QUEUES} as queue_id,
    case when ${dice(2, 4)} = 0 then 'voice' else 'chat' end as channel,
    'customer-' || ${dice(3, 1_000_000)} as customer_id, 'agent-' || ${dice(4, AGENTS)} as agent_id,
    ${START} + open_ms / ${OPEN} * ${DAY} + 8 * 3600000 + open_ms % ${OPEN} as at,
    ${dice(7, 12)} = 0 as gives_up, 5 + ${dice(8, 40_000)} as wait, 60000 + ${dice(9, 540_000)} as handle,
    (array[null, 'inquiry', 'complaint'])[1 + ${dice(10, 3)}::int] as kind, 1 + ${dice(11, 7)} as stars
  from generate_series($1::bigint, $2::bigint) as i, lateral (select (i - 1) * ${DAYS * OPEN} / $3::bigint as open_ms) as clock`;

const interactionRows = `
  insert into interaction (id, doc)
  select id, jsonb_strip_nulls(jsonb_build_object(
    'id', id, 'channel', channel, 'queueId', queue_id, 'customerId', customer_id, 'customerName', '王芳',
    'language', 'zh-CN', 'offHours', false, 'source', 'live', 'state', case when gives_up then 'abandoned' else 'closed' end,
    'arrivedAt', at, 'queuedAt', at, 'askedBefore', '[]'::jsonb, 'legId', id || ':1', 'legs', 1, 'messageCount', 4,
    'transferCount', 0, 'needsLead', false, 'flags', '[]'::jsonb, 'kind', kind, 'firstCustomerMessageAt', at + 1,
    'ownerId', case when gives_up then null else agent_id end,
    'firstHumanAt', case when gives_up then null else at + wait + 2000 end,
    'solved', case when gives_up then null else i % 9 > 0 end,
    'survey', case when gives_up or stars > 5 then null else jsonb_build_object('offeredAt', at + wait + handle, 'stars', stars) end,
    'closedAt', case when gives_up then at + wait else at + wait + handle end))
  from lives`;

const legRows = `
  insert into leg (id, doc)
  select id || ':1', jsonb_strip_nulls(jsonb_build_object(
    'id', id || ':1', 'interactionId', id, 'queueId', queue_id, 'channel', channel, 'entry', 'arrival', 'enteredAt', at,
    'holdMs', 0, 'transferredOut', false,
    'abandonedAt', case when gives_up then at + wait else null end,
    'answeredAt', case when gives_up then null else at + wait end,
    'agentId', case when gives_up then null else agent_id end,
    'talkEndedAt', case when gives_up then null else at + wait + handle - 30000 end,
    'endedAt', case when gives_up then at + wait else at + wait + handle end))
  from lives`;

const journal = `
  insert into journal (stream_kind, stream_id, n, id, type, at, actor_kind, actor_id, data)
  select 'interaction', id, n, id || ':' || n, type, at + after, who, case who when 'customer' then customer_id else agent_id end,
    case type
      when 'interaction.arrived' then jsonb_build_object('channel', channel, 'queueId', queue_id, 'customerId', customer_id,
        'customerName', '王芳', 'language', 'zh-CN', 'offHours', false, 'source', 'live', 'recordingNotice', true)
      when 'message.posted' then jsonb_build_object('messageId', id || '-m' || n, 'text', '我的订单还没到，麻烦看一下', 'automatic', false)
      when 'interaction.offered' then jsonb_build_object('personId', agent_id, 'expiresAt', at + 20000)
      when 'interaction.accepted' then jsonb_build_object('personId', agent_id)
      when 'interaction.closed' then jsonb_build_object('disposition', 'resolved', 'summary', '已处理', 'solution', '已补发',
        'solved', i % 9 > 0, 'anythingElseAsked', true)
      else '{}'::jsonb end
  from lives, lateral (values
    (1, 'interaction.arrived', 0, 'customer', true), (2, 'message.posted', 1, 'customer', true),
    (3, 'interaction.abandoned', wait, 'customer', null),
    (3, 'interaction.offered', 2, 'person', false), (4, 'interaction.accepted', wait, 'person', false),
    (5, 'message.posted', wait + 2000, 'person', false), (6, 'message.posted', wait + 20000, 'customer', false),
    (7, 'message.posted', wait + 30000, 'person', false), (8, 'message.posted', wait + 40000, 'customer', false),
    (9, 'interaction.wrapUpStarted', wait + handle - 30000, 'person', false),
    (10, 'interaction.closed', wait + handle, 'person', false)
  ) as e(n, type, after, who, always)
  where always or (always is null and gives_up) or (always = false and not gives_up)`;

/** Puts about so many events into the journal, and the rows that they come to. Resolves to how many there are. */
export async function fillLedger(
  db: Database,
  events: number,
): Promise<{ events: number; interactions: number }> {
  const interactions = Math.ceil(events / EVENTS_EACH);
  await db.exec(
    Array.from({ length: QUEUES }, (_, n) => aQueue({ id: `bench-queue-${n}` }))
      .map((queue) => `insert into queue (id, doc) values ('${queue.id}', '${JSON.stringify(queue)}');`)
      .join('\n'),
  );
  for (let from = 1; from <= interactions; from += BATCH) {
    const range = [from, Math.min(interactions, from + BATCH - 1)];
    const of = [...range, interactions];
    await db.transaction(async (sql) => {
      await sql.exec('set local session_replication_role = replica');
      for (const statement of [interactionRows, legRows, journal])
        await sql.query(`with lives as materialized (${lives}) ${statement}`, of);
      await sql.query(
        `insert into figure_due (interaction_id) select 'life-' || i from generate_series($1::bigint, $2::bigint) as i`,
        range,
      );
    });
  }
  await db.exec('analyze');
  const [count] = await db.query<{ n: number }>('select count(*) as n from journal');
  return { events: count?.n ?? 0, interactions };
}

/** The time of 200 people, by half hours of 14 open hours a day and by days, as counting would have left it. */
export async function fillTime(db: Database): Promise<void> {
  const people = Array.from({ length: AGENTS }, (_, n) =>
    aPerson({ id: `agent-${n}`, roles: ['agent'], queueIds: [`bench-queue-${n % QUEUES}`] }),
  );
  await db.query(
    `insert into person (id, doc) select row->>'id', row from jsonb_array_elements($1::jsonb) as row`,
    [JSON.stringify(people)],
  );
  await db.exec(`
    delete from figure_time;
    insert into figure_time (grain, at, agent_id, busy_ms, there_ms)
    select 'halfHour', ${START} + day * ${DAY} + 8 * 3600000 + half * 1800000, 'agent-' || agent,
      (agent * 7919 + day * 104729 + half * 1299709) % 1800000, 1800000
    from generate_series(0::bigint, ${AGENTS - 1}) as agent, generate_series(0::bigint, ${DAYS - 1}) as day,
      generate_series(0::bigint, ${OPEN / 1_800_000 - 1}) as half order by 2, 3;
    insert into figure_time (grain, at, agent_id, busy_ms, there_ms)
    select whole, at - (at - ${START}) % length, agent_id, sum(busy_ms), sum(there_ms)
    from figure_time, (values ('hour', 3600000), ('day', ${DAY})) as kept(whole, length)
    group by 1, 2, 3 order by 1, 2, 3;`);
}
