import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

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
    censor: '[hidden]',
  },
  serializers: { err: errorLine },
};

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
