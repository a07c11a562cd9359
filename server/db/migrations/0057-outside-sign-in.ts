import type { Migration } from '../migration.ts';

/** Signing in with an account outside (C-252): who people are to its issuer, and the sign-ins under way. */
export const outsideSignIn: Migration = {
  id: 57,
  name: 'outside sign-in',
  sql: `
create table outside_name (
  issuer text not null,
  name text not null,
  person_id text not null,
  primary key (issuer, name),
  unique (issuer, person_id)
);

-- Minutes old, from the click to the session; only hashes of what opens anything are kept.
create table outside_sign_in (
  flow_hash text primary key,
  return_to text not null,
  challenge text not null,
  expires_at bigint not null,
  -- Since the browser was sent to the issuer; gone when it came back.
  state_hash text unique,
  nonce text,
  verifier text,
  -- Since the issuer has said who it is.
  person_id text,
  ticket_hash text unique,
  tries integer not null default 0
);
create index outside_sign_in_expiry on outside_sign_in (expires_at);
`,
};
