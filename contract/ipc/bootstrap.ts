import { z } from 'zod';
import { languageSchema } from '../../domain/language.ts';
import { archSchema, platformSchema } from '../../domain/release/manifest.ts';

/** How the central API stands. Of a central one that main does not run itself, main only ever says `ready`. */
export const apiStateSchema = z.object({
  state: z.enum(['starting', 'ready', 'failed']),
  /** Why it failed, for a log or a details fold: English, technical, without personal data. */
  message: z.string().max(2_000).optional(),
});
export type ApiState = z.infer<typeof apiStateSchema>;

/** What the page needs to know before its first picture. Answered at once, also while the API still starts. */
export const bootstrapSchema = z.object({
  /** Origin of the central API, without a trailing slash. */
  apiUrl: z.url(),
  apiState: apiStateSchema,
  mode: z.enum(['embedded', 'central']),
  demo: z.boolean(),
  /** The demo's offline switch is on (it does not survive a restart). */
  offline: z.boolean(),
  locale: languageSchema,
  version: z.string(),
  platform: platformSchema,
  arch: archSchema,
  /** Made once per data folder; names this desktop to the server. */
  deviceId: z.uuid(),
  /** `none`: the system offers no key store, so secrets are sealed with a key that lies beside them. */
  secureStorage: z.enum(['os', 'none']),
});
export type Bootstrap = z.infer<typeof bootstrapSchema>;
