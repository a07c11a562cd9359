import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readReleaseKeys } from './modules/releases/release-keys.ts';
import { outsideAccountOf, outsideVariables } from './outside-environment.ts';
import { markRestored } from './restored.ts';
import { forgetAuthenticators } from './secrets/secrets-key.ts';
import { type ApiOptions, startApi } from './start-api.ts';

const flag = z
  .enum(['0', '1'])
  .transform((value) => value === '1')
  .default(false);

const environmentSchema = z.object({
  DATABASE_URL: z.string().min(1).optional(),
  SHIFTDESK_DATA_DIR: z.string().min(1).default(join(homedir(), '.shiftdesk')),
  SHIFTDESK_CUSTOMER_DIR: z.string().min(1).optional(),
  SHIFTDESK_DEMO: flag,
  SHIFTDESK_PAGE_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .default([]),
  SHIFTDESK_TRUST_PROXY: flag,
  SHIFTDESK_BACKUP_DIR: z.string().min(1).optional(),
  SHIFTDESK_BACKUP_KEY: z.string().min(1).optional(),
  SHIFTDESK_SECRETS_KEY: z.string().min(1).optional(),
  SHIFTDESK_RELEASE_KEYS: z.string().min(1).optional(),
  SHIFTDESK_BACKUP_KEEP: z.coerce.number().int().min(1).max(1_000).optional(),
  ...outsideVariables,
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8_440),
});

/** Reads the variables; empty counts as absent. Throws an `Error` that names the variable with a bad value. */
function readOptions(variables: NodeJS.ProcessEnv): ApiOptions {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`These environment variables have a value that cannot be used: ${names}`);
  }
  const env = parsed.data;
  return {
    dataDir: env.SHIFTDESK_DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    host: env.HOST,
    port: env.PORT,
    demo: env.SHIFTDESK_DEMO,
    customerDir: env.SHIFTDESK_CUSTOMER_DIR,
    pageOrigins: env.SHIFTDESK_PAGE_ORIGINS,
    secretsKey: env.SHIFTDESK_SECRETS_KEY,
    outside: outsideAccountOf(env),
    releaseKeys: env.SHIFTDESK_RELEASE_KEYS ? readReleaseKeys(env.SHIFTDESK_RELEASE_KEYS) : [],
    trustProxy: env.SHIFTDESK_TRUST_PROXY,
    backups: {
      ...(env.SHIFTDESK_BACKUP_DIR && { folder: env.SHIFTDESK_BACKUP_DIR }),
      ...(env.SHIFTDESK_BACKUP_KEY && { keyFile: env.SHIFTDESK_BACKUP_KEY }),
      ...(env.SHIFTDESK_BACKUP_KEEP && { keep: env.SHIFTDESK_BACKUP_KEEP }),
    },
  };
}

async function main(): Promise<void> {
  const options = readOptions(process.env);
  if (process.argv.includes('--restored')) {
    await markRestored(options);
    console.log(
      'The database is marked as restored: every desktop starts over and sends again what is unsent.',
    );
    process.exit(0);
  }
  if (process.argv.includes('--forget-authenticators')) {
    await forgetAuthenticators(options);
    console.log('No authenticator counts any more: whoever needs one sets it up at the next sign-in.');
    process.exit(0);
  }
  const api = await startApi(options);
  console.log(`The central API is at ${api.url}`);
  if (api.firstAdmin) {
    const { login, password } = api.firstAdmin;
    console.log(`First sign-in, shown this once: login ${login}, password ${password}`);
  }
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    api.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
