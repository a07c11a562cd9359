import type { Migration } from '../migration.ts';

/** Who leaves, and from when on they have no access (C-206). What was said before stays: the last word counts. */
export const leaving: Migration = {
  id: 55,
  name: 'leaving',
  sql: `
create table leaving (
  id bigint generated always as identity primary key,
  person_id text not null,
  -- The first day without access and its first instant; nothing: they stay after all.
  day text,
  ends_at bigint,
  -- What the personnel records call it.
  record text,
  by_id text not null,
  at bigint not null
);
create index leaving_of on leaving (person_id, id);

create function has_left(who text, now_ms bigint) returns boolean language sql stable as $$
  select coalesce((select ends_at <= now_ms from leaving where person_id = who order by id desc limit 1), false)
$$;
create index session_of on session (person_id) where revoked_at is null;
`,
};
