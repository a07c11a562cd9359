import { expect, it } from 'vitest';
import { begunTexts } from './begun-texts.ts';

it('finds what somebody wrote among what a desk keeps, and leaves the rest', () => {
  const drafts = new Map<string, unknown>([
    ['composer.i1', { text: ' 您好 ', inserted: [] }],
    ['composer.i2', { text: '  ', inserted: [] }],
    ['transfer.i1', { to: { kind: 'queue', queueId: 'q' }, summary: 'Asked', tried: '', reason: 'Moment' }],
    ['wrapUp.i3', { disposition: 'resolved', summary: '' }],
    ['callback.attempt.c1', { outcome: 'busy', note: 'Rang out' }],
    ['callback.snooze.c1', { reason: 'Later', choice: 'oneHour' }],
    ['workspace.panel.i1', 'transfer'],
    ['workspace.seen.i1', 5],
  ]);
  expect(begunTexts(drafts)).toEqual([
    { key: 'composer.i1', form: 'composer', aboutId: 'i1', text: '您好' },
    { key: 'transfer.i1', form: 'transfer', aboutId: 'i1', text: 'Asked · Moment' },
    { key: 'callback.attempt.c1', form: 'attempt', aboutId: 'c1', text: 'Rang out' },
  ]);
});
