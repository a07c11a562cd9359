import { z } from 'zod';

/** What the embedded API needs to know, sent as the first message to its process. */
export const startOptionsSchema = z.object({
  dataDir: z.string(),
  host: z.string(),
  port: z.int(),
  demo: z.boolean(),
  customerDir: z.string(),
  /** Public keys whose versions of the program are taken. */
  releaseKeys: z.array(z.string()),
  /** Of the dev server in a developer start: its page may call the API too. */
  pageOrigins: z.array(z.string()),
});
export type StartOptions = z.infer<typeof startOptionsSchema>;

/** Who can let others into a new centre. Told once and stored nowhere, so it must reach a person. */
const firstAdminSchema = z.object({ login: z.string(), password: z.string() });
export type FirstAdmin = z.infer<typeof firstAdminSchema>;

/** Main to the API's process. */
export const orderSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), options: startOptionsSchema }),
  z.object({ type: z.literal('stop') }),
]);
export type Order = z.infer<typeof orderSchema>;

/** The API's process to main. After `failed` it waits to be ended, so that its last word is not lost with it. */
export const newsSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), url: z.url(), firstAdmin: firstAdminSchema.optional() }),
  z.object({ type: z.literal('failed'), message: z.string() }),
]);
export type News = z.infer<typeof newsSchema>;
