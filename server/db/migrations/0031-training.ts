import type { Migration } from '../migration.ts';

const tables = [
  'course',
  'coursekey',
  'attempt',
  'qualification',
  'traininggate',
  'lesson',
  'yearplan',
  'special',
];

/** Courses, tests, lessons, plans of years, and what people are qualified for. */
export const training: Migration = {
  id: 31,
  name: 'training',
  sql: tables
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
    .join(''),
};
