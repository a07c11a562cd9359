import type { Migration } from '../migration.ts';

/** What each line of the journal came to when the chain passed by, together with all before it (C-145). */
export const journalChain: Migration = {
  id: 30,
  name: 'journal chain',
  sql: `
create table journal_link (
  seq bigint primary key,
  -- Counted from 1 without gaps, so that a link that is gone is missed.
  place bigint not null,
  -- SHA-256 of the line, and of the link before with that.
  content bytea not null,
  hash bytea not null,
  at bigint not null
);
create trigger journal_only_grows before update or delete or truncate on journal_link
  for each statement execute function journal_only_grows();
`,
};
