import { expect, it } from 'vitest';
import { emptyTitle } from './empty-title.ts';

it.each([
  ['quiet', { matters: 0, offers: 0, waiting: 0 }],
  ['somebodyWaits', { matters: 0, offers: 0, waiting: 2 }],
  ['choose', { matters: 1, offers: 0, waiting: 2 }],
  ['offered', { matters: 0, offers: 1, waiting: 0 }],
  ['offered', { matters: 1, offers: 1, waiting: 2 }],
] as const)('says %s for %o', (title, work) => {
  expect(emptyTitle(work)).toBe(title);
});
