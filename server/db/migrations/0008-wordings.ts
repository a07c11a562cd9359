import type { Migration } from '../migration.ts';

/** The versions of scripts, one row each, and how often each went out. */
export const wordings: Migration = {
  id: 8,
  name: 'wordings',
  sql: `
create table wording (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('wording');

-- A scope of their own for those who wrote and approved before there was one.
insert into user_scope (person_id, scope_id)
select id, 'wordings' from person where doc->'roles' ?| array['knowledgeEditor', 'teamLead', 'approver']
on conflict do nothing;

-- What the share sent unedited is counted from (C-041).
create index message_by_script on message ((doc->'script'->>'scriptId')) where doc ? 'script';
`,
};
