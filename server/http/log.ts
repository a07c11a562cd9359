import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { unloggedNames } from '../../domain/secrecy/row-grades.ts';

const HIDDEN = '[hidden]';

/**
 * Log lines say what happened, never who said what. Errors keep their kind and their stack: drivers put parameters and
 * offending rows into the other properties, and those hold what customers wrote.
 */
const options: LoggerOptions = {
  level: 'info',
  base: undefined,
  redact: {
    paths: [
      'password',
      'token',
      'accessToken',
      'refreshToken',
      '*.password',
      '*.token',
      'headers.authorization',
    ],
    censor: HIDDEN,
  },
  serializers: { err: errorLine },
  formatters: { log: withoutSecrets },
};

/** Hides what the table of secrecy keeps out of logs (C-259), however deep it lies in what is logged. */
function withoutSecrets(line: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(line).map(([name, value]) => [name, unloggedNames.has(name) ? HIDDEN : inner(value)]),
  );
}

/** Errors, requests and the like have a line of their own. */
function inner(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inner);
  return isPlain(value) ? withoutSecrets(value) : value;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function errorLine(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table } = error as Error & Record<'code' | 'constraint' | 'table', unknown>;
  const cause = error.cause === undefined ? undefined : errorLine(error.cause);
  return { type: error.name, code, constraint, table, stack: stackOf(error), cause };
}

/** The stack without its first line, whose message may quote what somebody typed. */
const stackOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** JSON lines to `destination`, standard output unless told otherwise. */
export const openLog = (destination?: DestinationStream): Logger =>
  destination ? pino(options, destination) : pino(options);

export type { Logger } from 'pino';
