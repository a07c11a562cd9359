import type { Migration } from '../migration.ts';

/** Contacts that are not in the archive yet, by their end (C-057). */
export const contactsToArchive: Migration = {
  id: 45,
  name: 'contacts-to-archive',
  sql: `
create index interaction_to_archive on interaction (closed_at) where not doc ? 'archivedAt';
`,
};
