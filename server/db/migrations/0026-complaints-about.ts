import type { Migration } from '../migration.ts';

/** Complaints about somebody, and their conversations, are found by whom they are about: when that person's roles change. */
export const complaintsAbout: Migration = {
  id: 26,
  name: 'complaints about',
  sql: `
create index interaction_about on interaction ((doc->>'aboutId')) where doc ? 'aboutId';
create index casefile_about on casefile ((doc->>'aboutId')) where doc ? 'aboutId';
create index callback_of_case on callback ((doc->>'caseId')) where doc ? 'caseId';
`,
};
