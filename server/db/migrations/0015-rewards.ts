import type { Migration } from '../migration.ts';

/** What may be given for good suggestions, and what is left of it. */
export const rewards: Migration = {
  id: 15,
  name: 'rewards',
  sql: `
create table ledger (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  constraint never_overdrawn check ((doc->>'balance')::bigint >= 0)
);
select synchronise('ledger');
`,
};
