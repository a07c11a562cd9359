import type { Migration } from '../migration.ts';

/** What customers are asked besides the stars, in versions, and what they answered (C-169). */
export const surveyQuestions: Migration = {
  id: 32,
  name: 'survey questions',
  sql: `
create table surveyform (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('surveyform');

alter table roll_up add column "recommendAnswers" integer not null default 0;
alter table roll_up add column "recommendNet" integer not null default 0;
alter table roll_up add column "effortAnswers" integer not null default 0;
alter table roll_up add column "easy" integer not null default 0;
alter table roll_up add column "careAnswers" integer not null default 0;
alter table roll_up add column "caredFor" integer not null default 0;
`,
};
