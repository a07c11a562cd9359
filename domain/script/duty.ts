import { z } from 'zod';

/** The one row of its kind. */
export const DUTY = 'required';

/** The scripts of which some version has to be said (C-046): rules that read rows by key find them here. */
export const dutySchema = z.object({ id: z.literal(DUTY), scriptIds: z.array(z.string()) });
