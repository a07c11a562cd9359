import type { Clock } from '../clock.ts';
import { openLogFile } from './log-file.ts';
import { redact } from './redact.ts';

type Fields = Record<string, string | number | boolean | undefined>;

/** Structured lines without personal data: the event is a fixed word, fields are technical. */
export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

export function openLog(path: string, clock: Clock): Log {
  const append = openLogFile(path);
  const write = (level: string, event: string, fields: Fields = {}) => {
    const safe = Object.entries(fields).map(([key, value]) => [key, redactField(value)]);
    const line = { at: new Date(clock.now()).toISOString(), level, event, ...Object.fromEntries(safe) };
    append(`${JSON.stringify(line)}\n`);
  };
  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
  };
}

function redactField(value: Fields[string]): Fields[string] {
  return typeof value === 'string' ? redact(value) : value;
}

/** The technical text of whatever was thrown. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
