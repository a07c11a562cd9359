import type { Migration } from '../migration.ts';

const table = (name: string): string => `
create table ${name} (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('${name}');`;

/** What people are measured by, what their months came to, their praise, the values of parameters, and the key that payroll knows us by. */
export const people: Migration = {
  id: 18,
  name: 'people',
  sql: `
${['goals', 'weighting', 'appraisal', 'kudos', 'parameter'].map(table).join('\n')}

alter table roll_up add column "praised" integer not null default 0;

-- Made when first needed. Whoever has the public half can tell that an export is this centre's (C-195).
create table centre_key (
  one boolean primary key default true check (one),
  private_key text not null,
  public_key text not null
);
`,
};
