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
 * What makes a row gone astray noticeable (docs/sync.md): every row has a mark, every scope the count of its rows and
 * the sum of their marks, and the database keeps them itself, whoever writes. A later table joins in with
 * `select synchronise('its name')`.
 */
export const marksAndSums: Migration = {
  id: 5,
  name: 'marks and sums',
  sql: `
create function never() returns trigger language plpgsql as $$
begin
  raise exception '% is never % like this: desktops would not hear of it', tg_table_name, lower(tg_op) || 'd';
end $$;

-- The mark follows from the content alone. In [0, 2^32).
create function synchronise(name text) returns void language plpgsql as $$
begin
  execute format(
    'alter table %I add column mark bigint not null generated always as (hashtext(doc::text)::bigint + 2147483648) stored',
    name);
  execute format('drop trigger if exists %I on %I', name || '_is_stamped', name);
  execute format(
    'create constraint trigger %I after insert or update or delete on %I
     deferrable initially deferred for each row execute function row_is_stamped()',
    name || '_is_stamped', name);
  execute format(
    'create trigger %I before truncate on %I for each statement execute function never()',
    name || '_stays', name);
end $$;
${synchronised.map((table) => `select synchronise('${table}');`).join('\n')}

alter table scope
  add column n bigint not null default 0,
  add column sum bigint not null default 0,
  -- The transaction that moved the scope on.
  add column xid xid8 not null default pg_current_xact_id();
alter table sync_row add column mark bigint not null default 0;
${synchronised
  .map(
    (table) =>
      `update sync_row set mark = held.mark from ${table} as held
       where entity = '${table}' and entity_id = held.id and op = 'p';`,
  )
  .join('\n')}
update scope set n = counted.n, sum = counted.sum
from (select scope_id, count(*) as n, sum(mark)::bigint as sum from sync_row where op = 'p' group by scope_id) as counted
where counted.scope_id = scope.id;

-- What holds a row says so with the row's own mark; what let it go says that.
create or replace function row_is_stamped() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  row_id text;
  content bigint;
  held text[] := '{}';
  holds text[] := '{}';
begin
  if tg_op <> 'INSERT' then row_id := old.id; held := old.scopes; end if;
  if tg_op <> 'DELETE' then row_id := new.id; holds := new.scopes; content := new.mark; end if;
  if exists (
    select from unnest(held || holds) as holder where not exists (
      select from sync_row as entry
      where entry.scope_id = holder and entry.entity = tg_table_name and entry.entity_id = row_id
        and entry.xid = pg_current_xact_id()
        and case when holder = any(holds) then entry.op = 'p' and entry.mark = content else entry.op <> 'p' end
    )
  ) then
    raise exception '% % changed without telling its scopes: rows are written by the centre only', tg_table_name, row_id;
  end if;
  return null;
end $$;

-- An entry bears the version its scope reached in the same transaction, or a cursor would step over it. The counts are
-- kept from what the statement really changed: a reading of the old rows might be older than the lock that was waited for.
create function entries_are_counted() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  if exists (
    select from added left join scope on scope.id = added.scope_id
    where added.version is distinct from scope.version
      or added.xid <> pg_current_xact_id() or scope.xid <> pg_current_xact_id()
  ) then
    raise exception 'an entry of sync_row does not bear the new version of its scope';
  end if;
  if tg_op = 'INSERT' then
    update scope set n = scope.n + change.n, sum = scope.sum + change.sum
    from (
      select scope_id, count(*) as n, sum(mark)::bigint as sum from added where op = 'p' group by scope_id
    ) as change
    where scope.id = change.scope_id;
  else
    update scope set n = scope.n + change.n, sum = scope.sum + change.sum
    from (
      select scope_id, sum(n) as n, sum(mark)::bigint as sum
      from (
        select scope_id, 1 as n, mark from added where op = 'p'
        union all
        select scope_id, -1, -mark from removed where op = 'p'
      ) as moves
      group by scope_id having sum(n) <> 0 or sum(mark) <> 0
    ) as change
    where scope.id = change.scope_id;
  end if;
  return null;
end $$;
create trigger entries_are_counted_in after insert on sync_row
  referencing new table as added for each statement execute function entries_are_counted();
create trigger entries_are_counted_again after update on sync_row
  referencing old table as removed new table as added for each statement execute function entries_are_counted();

-- Only who left is ever forgotten, and only below the horizon. What is held is counted, and stays.
create function entries_are_forgotten() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  if exists (
    select from removed left join scope on scope.id = removed.scope_id
    where removed.op = 'p' or removed.version > coalesce(scope.horizon, 0)
  ) then
    raise exception 'an entry of sync_row above its scope''s horizon is not forgotten';
  end if;
  return null;
end $$;
create trigger entries_are_forgotten after delete on sync_row
  referencing old table as removed for each statement execute function entries_are_forgotten();
create trigger sync_row_stays before truncate on sync_row for each statement execute function never();

create trigger scope_stays before delete or truncate on scope for each statement execute function never();
create trigger scope_only_moves_on before update on scope for each row
  when (new.version < old.version or new.horizon < old.horizon) execute function never();
`,
};
