import type { Migration } from '../migration.ts';

/** The classes of cases; and complaints about somebody, with their conversations, found by whom they are about when that person's roles change. */
export const caseClasses: Migration = {
  id: 23,
  name: 'case classes',
  sql: `
create table classtree (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('classtree');

create index interaction_about on interaction ((doc->>'aboutId')) where doc ? 'aboutId';
create index casefile_about on casefile ((doc->>'aboutId')) where doc ? 'aboutId';
create index callback_of_case on callback ((doc->>'caseId')) where doc ? 'caseId';
`,
};
