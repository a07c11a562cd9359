import type { Migration } from '../migration.ts';

/** The study of each quarter, and the customers who are called for it (C-158, C-166, C-172). */
export const studies: Migration = {
  id: 38,
  name: 'studies',
  sql: `${['study', 'campaign']
    .map(
      (name) => `
create table ${name} (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('${name}');
`,
    )
    .join('')}
create index callback_of_campaign on callback (id) where doc ? 'campaign' and doc->>'state' = 'open';
`,
};
