import type { Migration } from '../migration.ts';

/** Callbacks that keep a place in line are asked for at every round of routing (C-026); there are few at any time. */
export const keptPlaces: Migration = {
  id: 27,
  name: 'kept places',
  sql: `
create index callback_keeping_place on callback (id)
  where doc->>'state' = 'open' and doc->'place' is not null;
`,
};
