import { customerReviewEvents } from '../../domain/journal/events/customer-review-events.ts';
import { defineMutator } from './mutator.ts';

/** Keeps what the files of customers came to in a month. The centre does, once (C-231). */
export const prepare = defineMutator({
  args: customerReviewEvents['fileReview.prepared'],
  by: ['system'],
  run(rows, data) {
    if (rows.get('filereview', data.month)) return [];
    return [
      { stream: { kind: 'config', id: `fileReview:${data.month}` }, type: 'fileReview.prepared', data },
    ];
  },
});
