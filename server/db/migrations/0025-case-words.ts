import type { Migration } from '../migration.ts';

/** The words the archive is searched for, beside each row: a scan need not open a single document. */
export const caseWords: Migration = {
  id: 25,
  name: 'case words',
  sql: `
alter table casefile add column words text not null generated always as (
  lower(coalesce(doc->>'customerName', '') || E'\\n' || coalesce(doc->>'summary', '') || E'\\n' || coalesce(doc->>'raw', ''))
) stored;
`,
};
