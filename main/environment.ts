import { z } from 'zod';
import { type Language, languageSchema } from '../domain/language.ts';

const flagSchema = z.enum(['0', '1']).transform((flag) => flag === '1');
const originSchema = z
  .url({ protocol: /^https?$/ })
  .transform((url) => new URL(url).origin)
  .optional();

const schema = z.object({
  SHIFTDESK_DATA_DIR: z.string().min(1).optional(),
  SHIFTDESK_API_URL: originSchema,
  SHIFTDESK_DEMO: flagSchema.optional(),
  SHIFTDESK_LOCALE: languageSchema.optional(),
  SHIFTDESK_RELEASE_KEYS: z.string().min(1).optional(),
  SHIFTDESK_FIRST_PICTURE: z.string().min(1).optional(),
  ELECTRON_RENDERER_URL: originSchema,
});

/** What the person or script that started the workstation asked for. */
export interface Environment {
  dataDir?: string;
  /** A central API to use instead of the embedded one. */
  apiUrl?: string;
  demo?: boolean;
  locale?: Language;
  /** A file with public keys whose versions are believed, besides those in the program. */
  releaseKeys?: string;
  /** Where to put a picture of the first usable window. */
  firstPicture?: string;
  /** Origin of the dev server with hot reload; never honoured in a packaged workstation. */
  pageOrigin?: string;
}

/** Reads the variables; empty counts as absent. Throws an `Error` that names the variable with a bad value. */
export function readEnvironment(
  variables: Record<string, string | undefined>,
  packaged: boolean,
): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`These environment variables have a value that cannot be used: ${names}`);
  }
  const env = parsed.data;
  return {
    dataDir: env.SHIFTDESK_DATA_DIR,
    apiUrl: env.SHIFTDESK_API_URL,
    demo: env.SHIFTDESK_DEMO,
    locale: env.SHIFTDESK_LOCALE,
    releaseKeys: env.SHIFTDESK_RELEASE_KEYS,
    firstPicture: env.SHIFTDESK_FIRST_PICTURE,
    pageOrigin: packaged ? undefined : env.ELECTRON_RENDERER_URL,
  };
}
