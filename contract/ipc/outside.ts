import { z } from 'zod';
import { outsideRefusals } from '../http/outside.ts';

const token = z.string().regex(/^[\w-]{43}$/);

/** Where the browser is to come back to: open from now on, on this machine only. */
export const outsideListeningSchema = z.strictObject({ returnTo: z.string().max(100) });

/** What began at the API; its address there is opened in the system browser, and no other. */
export const outsideFlowSchema = z.strictObject({ flow: token });

/** What the browser brought. `stopped`: given up here; `late`: it never came back. */
export const outsideBroughtSchema = z.union([
  z.strictObject({ ticket: token }),
  z.strictObject({ refused: z.enum([...outsideRefusals, 'stopped', 'late', 'noBrowser']) }),
]);
export type OutsideBrought = z.infer<typeof outsideBroughtSchema>;
