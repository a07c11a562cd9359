import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { pgliteImage } from './pglite-image.ts';

/** A database of one test's own. Open what it names; `drop` it after closing that. */
export interface FreshDatabase {
  /** A PostgreSQL database; absent when the test runs on PGlite in memory. */
  databaseUrl?: string;
  /** What the PGlite in memory starts from. */
  image?: Blob;
  drop(): Promise<void>;
}

/** The PostgreSQL that tests run on, as somebody who may create databases; without it they run on PGlite. */
export const testPostgres: string | undefined = process.env.SHIFTDESK_TEST_POSTGRES || undefined;

export async function freshDatabase(): Promise<FreshDatabase> {
  if (!testPostgres) return { image: await pgliteImage(), drop: async () => {} };
  const name = `shiftdesk_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(testPostgres);
  url.pathname = `/${name}`;
  await asOwner(testPostgres, `create database ${name}`);
  return {
    databaseUrl: url.href,
    drop: () => asOwner(testPostgres ?? '', `drop database ${name} with (force)`),
  };
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
