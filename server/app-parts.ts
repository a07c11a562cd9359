import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { PresentFault } from '../domain/operation/fault.ts';
import type { Centre } from './centre/centre.ts';
import type { Clock } from './clock.ts';
import type { Database } from './db/database.ts';
import type { Logger } from './http/log.ts';
import type { OutsideIssuer } from './modules/session/outside/issuer.ts';
import type { Sessions } from './modules/session/sessions.ts';
import type { Random } from './random.ts';
import type { SecretBox } from './secrets/secret-box.ts';

/** What every part of the API is built from. */
export interface AppParts {
  db: Database;
  centre: Centre;
  clock: Clock;
  random: Random;
  log: Logger;
  sessions: Sessions;
  /** Seals what whoever reads the database must not. */
  secrets: SecretBox;
  /** Where people have accounts besides; none where nobody set it up. */
  outside?: OutsideIssuer;
  /** Public keys whose releases are taken (C-266); those pinned with the program where nothing else is said. */
  releaseKeys?: readonly string[];
  /** What this process has found wrong with itself and what it needs; nothing where nobody watches. */
  faults?: () => readonly PresentFault[];
  /** Origins of pages that may call the API, besides its own. */
  pageOrigins: readonly string[];
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** One area of the API: registers its routes, with schemas from the contract. */
export type AppModule = (app: App, parts: AppParts) => void | Promise<void>;
