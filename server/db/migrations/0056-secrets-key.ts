import type { Migration } from '../migration.ts';

/** Which key authenticators' secrets are sealed with; the key itself lies outside the database. */
export const secretsKey: Migration = {
  id: 56,
  name: 'secrets key',
  sql: `
create table secrets_key (
  id integer primary key check (id = 1),
  fingerprint text not null
);
`,
};
