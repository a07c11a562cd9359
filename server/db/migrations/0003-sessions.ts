import type { Migration } from '../migration.ts';

/** Who may sign in, and the tokens that are out. Only hashes are kept: who reads this table can be nobody. */
export const sessions: Migration = {
  id: 3,
  name: 'sessions',
  sql: `
create table account (
  login text primary key,
  person_id text not null,
  password_hash text not null,
  created_at bigint not null
);

-- One row a rotation; all rows of one sign-in are a family.
create table session (
  id text primary key,
  family text not null,
  person_id text not null,
  access_hash text not null unique,
  access_expires_at bigint not null,
  refresh_hash text not null unique,
  refresh_expires_at bigint not null,
  created_at bigint not null,
  used_at bigint,
  successor text,
  revoked_at bigint
);
create index session_family on session (family);
create index session_expiry on session (refresh_expires_at);
`,
};
