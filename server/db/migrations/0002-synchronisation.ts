import type { Migration } from '../migration.ts';

const synchronised = [
  'person',
  'queue',
  'script',
  'scorecard',
  'customer',
  'interaction',
  'leg',
  'message',
  'callback',
  'evaluation',
];

/**
 * What desktops hold and how far they are (docs/sync.md). A row that changes without telling its scopes in the same
 * transaction would stay wrong on desktops for ever, so the database itself refuses to commit that.
 */
export const synchronisation: Migration = {
  id: 2,
  name: 'synchronisation',
  sql: `
create table sync_meta (single boolean primary key default true check (single), epoch text not null);
insert into sync_meta (epoch) values (gen_random_uuid()::text);

create table scope (id text primary key, version bigint not null, horizon bigint not null default 0);

-- op: p put, d deleted, l left the scope. xid: the transaction that wrote the entry.
create table sync_row (
  scope_id text not null,
  entity text not null,
  entity_id text not null,
  version bigint not null,
  op "char" not null check (op in ('p', 'd', 'l')),
  at bigint not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (scope_id, entity, entity_id)
);
-- Versions start at 1. The condition keeps this index out of lookups by key, whose plans are made while it is empty.
create index sync_row_since on sync_row (scope_id, version) where version > 0;
create index sync_row_gone on sync_row (at) where op <> 'p';

create table user_scope (person_id text not null, scope_id text not null, primary key (person_id, scope_id));

create table sync_client (
  id text primary key,
  person_id text not null,
  last_n bigint not null default 0,
  seen_at bigint not null
);

create table sync_mutation (
  uid text primary key,
  client_id text not null,
  n bigint not null,
  person_id text not null,
  name text not null,
  status text not null check (status in ('ok', 'rejected', 'parked')),
  refusal jsonb,
  at bigint not null,
  unique (client_id, n)
);

-- Work the server failed on. What is parked is kept here in full until somebody has looked at it.
create table sync_failure (
  uid text primary key,
  client_id text not null,
  person_id text not null,
  name text not null,
  args text,
  failures integer not null,
  parked_at bigint
);

create table presence (person_id text primary key, seen_at bigint not null);

-- The plan is kept for the whole session, and made while the tables are still small: it must not be a scan.
create function row_is_stamped() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  row_id text;
  held text[] := '{}';
begin
  if tg_op <> 'INSERT' then row_id := old.id; held := held || old.scopes; end if;
  if tg_op <> 'DELETE' then row_id := new.id; held := held || new.scopes; end if;
  if exists (
    select from unnest(held) as holder where not exists (
      select from sync_row as entry
      where entry.scope_id = holder and entry.entity = tg_table_name and entry.entity_id = row_id
        and entry.xid = pg_current_xact_id()
    )
  ) then
    raise exception '% % changed without telling its scopes: rows are written by the centre only', tg_table_name, row_id;
  end if;
  return null;
end $$;
${synchronised
  .map(
    (table) =>
      `create constraint trigger ${table}_is_stamped after insert or update or delete on ${table}
  deferrable initially deferred for each row execute function row_is_stamped();`,
  )
  .join('\n')}
`,
};
