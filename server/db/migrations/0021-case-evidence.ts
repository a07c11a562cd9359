import type { Migration } from '../migration.ts';

/** Files that prove something in a case are found by their content, words that have not arrived by that; a callback may be of a case that began in no conversation. */
export const caseEvidence: Migration = {
  id: 21,
  name: 'case evidence',
  sql: `
create index casefile_by_evidence on casefile using gin ((doc->'evidence') jsonb_path_ops);

create index casefile_to_deliver on casefile (received_at)
  where doc ? 'delivery' and not doc->'delivery' ? 'proved' and not doc->'delivery' ? 'failedAt' and state <> 'archived';

create table bulletin (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('bulletin');

alter table callback alter column interaction_id drop not null;

create or replace function figures_are_due() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if tg_table_name = 'interaction' then
      insert into figure_due (interaction_id) select id from added;
    else
      insert into figure_due (interaction_id)
      select distinct interaction_id from added where interaction_id is not null;
    end if;
  elsif tg_table_name = 'interaction' then
    insert into figure_due (interaction_id)
    select added.id from added join removed on removed.id = added.id where added.doc <> removed.doc;
  else
    insert into figure_due (interaction_id)
    select distinct added.interaction_id from added join removed on removed.id = added.id
    where added.doc <> removed.doc and added.interaction_id is not null;
  end if;
  return null;
end $$;
`,
};
