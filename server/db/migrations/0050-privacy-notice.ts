import type { Migration } from '../migration.ts';

/** What customers are told of how the centre uses what it knows of them, in versions (C-250). */
export const privacyNotice: Migration = {
  id: 50,
  name: 'privacy notice',
  sql: `
create table privacynotice (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('privacynotice');
`,
};
