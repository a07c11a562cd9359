import type { Migration } from '../migration.ts';

/** The strategy of improvement in versions, and the half-yearly evaluations of the rules (C-215, C-220). */
export const strategyAndReviews: Migration = {
  id: 48,
  name: 'strategy and reviews',
  sql: ['strategy', 'rulereview']
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
