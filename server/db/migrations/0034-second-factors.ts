import type { Migration } from '../migration.ts';

/** What somebody needs to sign in besides their password, and who has to have it (C-251). */
export const secondFactors: Migration = {
  id: 34,
  name: 'second factors',
  sql: `
create table second_factor (
  person_id text primary key,
  -- Shared with the person's authenticator; nothing until they have shown that it has it.
  secret text,
  pending text,
  confirmed_at bigint,
  -- The last step whose code was used: no code works twice.
  last_step bigint not null default 0
);

-- Each opens once, for who has lost their authenticator. Only hashes are kept.
create table recovery_code (
  hash text primary key,
  person_id text not null,
  used_at bigint
);
create index recovery_code_of on recovery_code (person_id);

create table second_factor_role (role text primary key);
`,
};
