import type { Migration } from '../migration.ts';

/** Articles, one row a version, and what was looked for and not found. */
export const knowledge: Migration = {
  id: 7,
  name: 'knowledge',
  sql: `
create table article (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('article');

create table missing (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('missing');

-- A scope of their own for those who were knowledge editors before there was one.
insert into user_scope (person_id, scope_id)
select id, 'knowledge' from person where doc->'roles' ? 'knowledgeEditor' on conflict do nothing;
`,
};
