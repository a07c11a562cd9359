import type { Migration } from '../migration.ts';

/** What the makers of the product were told of what customers said, and what they answered (C-168). */
export const productReports: Migration = {
  id: 58,
  name: 'product reports',
  sql: `
create table productreport (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('productreport');
create index productreport_going_out on productreport (id) where doc->>'state' = 'sending';
`,
};
