import type { Migration } from '../migration.ts';

/** Managers and admins are told what somebody wanted too much of where nobody leads them (C-258). */
export const toldWhereNobodyLeads: Migration = {
  id: 33,
  name: 'told where nobody leads',
  sql: `
insert into user_scope (person_id, scope_id)
  select id, 'house' from person
  where doc->'roles' ? 'manager' or doc->'roles' ? 'admin'
  on conflict do nothing;
`,
};
