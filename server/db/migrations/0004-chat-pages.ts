import type { Migration } from '../migration.ts';

/** The customers' pages: the hash of each page's token, which opens one conversation, and when the page was last in touch. */
export const chatPages: Migration = {
  id: 4,
  name: 'chat pages',
  sql: `
create table chat_page (
  token_hash text primary key,
  interaction_id text not null,
  created_at bigint not null,
  used_at bigint,
  seen_at bigint not null
);
create index chat_page_of on chat_page (interaction_id);
`,
};
