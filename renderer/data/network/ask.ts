import type { z } from 'zod';
import { type ApiErrorCode, apiErrorSchema } from '../../../contract/http/errors.ts';
import type { OutsideRefusal } from '../../../contract/http/outside.ts';

/**
 * `unreachable`: no answer at all. `late`: none in the time there was. `cancelled`: given up by the person. `garbled`: an
 * answer that is not what was agreed. `outside.`: why a browser came back without what it was sent for. Otherwise what the
 * API said.
 */
export type FailureCode =
  | ApiErrorCode
  | 'unreachable'
  | 'late'
  | 'cancelled'
  | 'garbled'
  | `outside.${OutsideRefusal | 'late' | 'noBrowser'}`;

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
  method: 'GET' | 'POST' | 'PUT';
  /** Sent as JSON, or as they are when they are bytes. */
  body?: unknown;
  bearer?: string;
  answer: z.ZodType<T>;
  /** A status besides success whose answer is of the same form. */
  also?: number;
  patienceMs?: number;
  /** Ends the question; its reason, where that is an `ApiFailure`, is why it failed. */
  signal?: AbortSignal | undefined;
}

/** A question for some bytes of a file, `from` included, `to` not. */
export interface BytesQuestion {
  url: string;
  from: number;
  to: number;
  bearer: string;
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
  const { url, method, bearer, answer, also, patienceMs, signal } = question;
  const { body, type } = packed(question.body);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (type !== undefined) headers['content-type'] = type;
  if (bearer !== undefined) headers.authorization = `Bearer ${bearer}`;
  const { status, said: text } = await reach(url, { method, headers, body }, inWords, { patienceMs, signal });
  if (status >= 400 && status !== also) throw failureOf(status, text);
  const parsed = answer.safeParse(status === 204 ? undefined : readJson(text));
  if (!parsed.success) throw new ApiFailure('garbled', `${url}: ${parsed.error.issues[0]?.path.join('.')}`);
  return parsed.data;
}

/** Asks for bytes once; fewer than were asked for are no answer. Every failure is an `ApiFailure`. */
export async function askBytes({ url, from, to, bearer }: BytesQuestion): Promise<Uint8Array<ArrayBuffer>> {
  const headers = { authorization: `Bearer ${bearer}`, range: `bytes=${from}-${to - 1}` };
  const init = { method: 'GET', headers };
  const { status, said } = await reach(
    url,
    init,
    async (response) => new Uint8Array(await response.arrayBuffer()),
  );
  if (status >= 400) throw failureOf(status, new TextDecoder().decode(said));
  if (status !== 206 || said.length !== to - from) throw new ApiFailure('garbled', 'not the bytes asked for');
  return said;
}

function packed(body: unknown): { body?: string | Uint8Array<ArrayBuffer>; type?: string } {
  if (body === undefined) return {};
  if (body instanceof Uint8Array)
    return { body: body as Uint8Array<ArrayBuffer>, type: 'application/octet-stream' };
  return { body: JSON.stringify(body), type: 'application/json' };
}

const inWords = (response: Response): Promise<string> => response.text();

/** The whole answer or nothing: a line that dies half-way through it counts as unreachable. */
async function reach<T>(
  url: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
  { patienceMs = PATIENCE_MS, signal }: Pick<Question<unknown>, 'patienceMs' | 'signal'> = {},
): Promise<{ status: number; said: T }> {
  try {
    const response = await fetch(url, {
      ...init,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.any([AbortSignal.timeout(patienceMs), cable.signal, ...(signal ? [signal] : [])]),
    });
    return { status: response.status, said: await read(response) };
  } catch (error) {
    if (error instanceof ApiFailure) throw error;
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
