import type { Migration } from '../migration.ts';

/** Sign-ins that were refused, by login; none where nobody has that login: people type passwords there by mistake (C-257). */
export const signInFailures: Migration = {
  id: 35,
  name: 'sign-in failures',
  sql: `
create table sign_in_failure (
  id bigint generated always as identity primary key,
  login text not null,
  at bigint not null
);
create index sign_in_failure_at on sign_in_failure (at);
`,
};
