import type { Migration } from '../migration.ts';

const table = (name: string): string => `
create table ${name} (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('${name}');`;

/** Reports that people come back to, and what was made of them when they were due. */
export const keptReports: Migration = {
  id: 22,
  name: 'kept reports',
  sql: `
${['keptreport', 'madereport'].map(table).join('\n')}
`,
};
