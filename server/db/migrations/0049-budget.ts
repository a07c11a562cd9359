import type { Migration } from '../migration.ts';

const tables = ['budget', 'budgetaccount', 'budgetmonth', 'expense', 'overspend'];

/** What a year may cost, what was spent of it, and what was asked for beyond it. No line is ever overspent. */
export const budget: Migration = {
  id: 49,
  name: 'budget',
  sql: `${tables
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
alter table budgetaccount add constraint never_overspent check (
  (doc->>'spent')::bigint <= (doc->>'budget')::bigint + (doc->>'extra')::bigint
);
`,
};
