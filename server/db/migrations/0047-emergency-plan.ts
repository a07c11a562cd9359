import type { Migration } from '../migration.ts';

/** The plan for emergencies, in all its versions (C-271). */
export const emergencyPlan: Migration = {
  id: 47,
  name: 'emergency plan',
  sql: `
create table emergencyplan (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('emergencyplan');
`,
};
