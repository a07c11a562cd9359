import type { z } from 'zod';
import { type ApiErrorCode, apiErrorSchema } from '../../../contract/http/errors.ts';

/** `unreachable`: no answer at all. `garbled`: an answer that is not what was agreed. Otherwise what the API said. */
export type FailureCode = ApiErrorCode | 'unreachable' | 'garbled';

/** A question to the central API that did not get its answer. */
export class ApiFailure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string = code) {
    super(message);
    this.name = 'ApiFailure';
    this.code = code;
  }
}

export interface Question<T> {
  url: string;
  method: 'GET' | 'POST';
  body?: unknown;
  bearer?: string;
  answer: z.ZodType<T>;
}

/** Ends what is under way when the cable is pulled. */
let cable = new AbortController();

/** Questions under way get no answer, as when a cable is pulled. */
export function cutQuestions(): void {
  cable.abort(new Error('unplugged'));
  cable = new AbortController();
}

/** Long enough for a page of two thousand rows on a poor line, short enough to call a dead line dead. */
const PATIENCE_MS = 20_000;

/** Asks once. Every failure is an `ApiFailure`. */
export async function ask<T>(question: Question<T>): Promise<T> {
  const { url, method, body, bearer, answer } = question;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (bearer !== undefined) headers.authorization = `Bearer ${bearer}`;
  const init = { method, headers, body: body === undefined ? undefined : JSON.stringify(body) };
  const { status, text } = await reach(url, init);
  if (status >= 400) throw failureOf(status, text);
  const parsed = answer.safeParse(status === 204 ? undefined : readJson(text));
  if (!parsed.success) throw new ApiFailure('garbled', `${url}: ${parsed.error.issues[0]?.path.join('.')}`);
  return parsed.data;
}

/** The whole answer or nothing: a line that dies half-way through the text counts as unreachable. */
async function reach(url: string, init: RequestInit): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, {
      ...init,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), cable.signal]),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw new ApiFailure('unreachable', error instanceof Error ? error.message : 'unreachable');
  }
}

function failureOf(status: number, text: string): ApiFailure {
  const said = apiErrorSchema.safeParse(readJson(text));
  if (said.success) return new ApiFailure(said.data.error, said.data.message);
  // Something between us and the API answered, a proxy for example.
  return new ApiFailure(status === 401 ? 'unauthenticated' : status >= 500 ? 'unavailable' : 'garbled');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
