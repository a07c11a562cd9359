import type { Migration } from '../migration.ts';

/**
 * The journal and the rows computed from it. A row carries the scopes that hold it, so that leaving one is always
 * noticed, whatever the rules said when it entered. Columns beside `doc` exist only where something is looked up by them.
 */
export const journalAndRows: Migration = {
  id: 1,
  name: 'journal and rows',
  sql: `
create table journal (
  seq bigint generated always as identity,
  stream_kind text not null,
  stream_id text not null,
  n integer not null,
  id text not null unique,
  type text not null,
  at bigint not null,
  claimed_at bigint,
  actor_kind text not null,
  actor_id text not null,
  data jsonb not null,
  primary key (stream_kind, stream_id, n)
);
create unique index journal_seq on journal (seq);

create function journal_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end $$;
create trigger journal_only_grows before update or delete or truncate on journal
  for each statement execute function journal_only_grows();

create table person (id text primary key, doc jsonb not null, scopes text[] not null default '{}');
create table queue (id text primary key, doc jsonb not null, scopes text[] not null default '{}');
create table script (id text primary key, doc jsonb not null, scopes text[] not null default '{}');
create table scorecard (id text primary key, doc jsonb not null, scopes text[] not null default '{}');
create table customer (id text primary key, doc jsonb not null, scopes text[] not null default '{}');

create table interaction (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  state text not null generated always as (doc->>'state') stored,
  source text not null generated always as (doc->>'source') stored,
  queue_id text not null generated always as (doc->>'queueId') stored,
  customer_id text not null generated always as (doc->>'customerId') stored,
  owner_id text generated always as (doc->>'ownerId') stored,
  arrived_at bigint not null generated always as ((doc->>'arrivedAt')::bigint) stored,
  closed_at bigint generated always as ((doc->>'closedAt')::bigint) stored,
  offer_expires_at bigint generated always as ((doc->'offer'->>'expiresAt')::bigint) stored
);
create index interaction_open on interaction (state) where state in ('queued', 'offered', 'connected', 'held', 'wrapUp');
create index interaction_by_queue on interaction (queue_id, arrived_at desc, id desc);
create index interaction_by_arrival on interaction (arrived_at desc, id desc);
create index interaction_by_customer on interaction (customer_id);
create index interaction_to_retire on interaction (closed_at) where scopes <> '{}';

create table leg (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  interaction_id text not null generated always as (doc->>'interactionId') stored,
  queue_id text not null generated always as (doc->>'queueId') stored,
  agent_id text generated always as (doc->>'agentId') stored,
  entered_at bigint not null generated always as ((doc->>'enteredAt')::bigint) stored,
  answered_at bigint generated always as ((doc->>'answeredAt')::bigint) stored,
  ended_at bigint generated always as ((doc->>'endedAt')::bigint) stored
);
create index leg_by_interaction on leg (interaction_id);
create index leg_by_queue on leg (queue_id, entered_at);
create index leg_by_agent on leg (agent_id, interaction_id) where agent_id is not null;
create index leg_to_retire on leg (ended_at) where scopes <> '{}';

create table message (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  interaction_id text not null generated always as (doc->>'interactionId') stored,
  at bigint not null generated always as ((doc->>'at')::bigint) stored
);
create index message_by_interaction on message (interaction_id, at);

create table callback (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  interaction_id text not null generated always as (doc->>'interactionId') stored,
  owner_id text not null generated always as (doc->>'ownerId') stored,
  done_at bigint generated always as ((doc->>'doneAt')::bigint) stored
);
create index callback_to_retire on callback (done_at) where scopes <> '{}';

create table evaluation (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  interaction_id text not null generated always as (doc->>'interactionId') stored
);
`,
};
