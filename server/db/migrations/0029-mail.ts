import type { Migration } from '../migration.ts';

/**
 * Where the answers to a letter go, and what they answer: the centre's alone, no desktop is sent it. The index finds what
 * has not gone out yet.
 */
export const mail: Migration = {
  id: 29,
  name: 'mail',
  sql: `
create table mail_thread (
  interaction_id text primary key,
  customer_address text not null,
  our_address text not null,
  subject text not null,
  last_outside_id text not null
);
create index message_going_out on message (interaction_id)
  where not doc ? 'deliveredAt' and not doc ? 'failed' and doc->'author'->>'kind' <> 'customer';
`,
};
