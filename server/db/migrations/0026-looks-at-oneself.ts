import type { Migration } from '../migration.ts';

/** What the centre saw when it looked at itself, once a minute: how available and how fast it was (C-179). */
export const looksAtOneself: Migration = {
  id: 26,
  name: 'looks at oneself',
  sql: `
create table look (
  -- The first instant of the minute.
  at bigint primary key,
  -- How long a write and a read took, in microseconds; filled in when both are done.
  took_us integer
);
`,
};
