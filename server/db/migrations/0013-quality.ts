import type { Migration } from '../migration.ts';

/** Sampling plans with what was drawn by them, and what several evaluators judge to compare themselves. */
export const quality: Migration = {
  id: 13,
  name: 'quality',
  sql: `
create table plan (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('plan');

create table draw (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
create index draw_by_plan on draw ((doc->>'planId'));
select synchronise('draw');

create table calibration (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('calibration');
`,
};
