import { z } from 'zod';
import { fileReviewSchema } from '../../customer/review/file-review.ts';

const { shape } = fileReviewSchema;

/** What the files of customers came to in a month (C-231). */
export const customerReviewEvents = {
  'fileReview.prepared': z.object({
    month: shape.id,
    files: shape.files,
    cells: shape.cells,
    duplicates: shape.duplicates,
  }),
} as const;
