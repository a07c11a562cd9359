import type { z } from 'zod';
import type {
  answerSurveySchema,
  ChatInfo,
  ChatView,
  chatStartedSchema,
  postChatMessageSchema,
  requestCallbackSchema,
  startChatSchema,
} from '../../contract/http/chat.ts';

export type StartChat = z.infer<typeof startChatSchema>;
export type ChatStarted = z.infer<typeof chatStartedSchema>;
type PostMessage = z.infer<typeof postChatMessageSchema>;
type CallbackRequest = z.infer<typeof requestCallbackSchema>;
type SurveyAnswer = z.infer<typeof answerSurveySchema>;

/** `again`: the network or the server was away, the same request may well succeed later. */
export type Reply<T> = { ok: true; value: T } | { ok: false; again: boolean; problem: string };

/** What the page asks of the central API. */
export interface ChatApi {
  info(): Promise<Reply<ChatInfo>>;
  start(chat: StartChat): Promise<Reply<ChatStarted>>;
  post(id: string, token: string, message: PostMessage): Promise<Reply<ChatView>>;
  leave(id: string, token: string): Promise<Reply<ChatView>>;
  requestCallback(id: string, token: string, asked: CallbackRequest): Promise<Reply<ChatView>>;
  answerSurvey(id: string, token: string, answer: SurveyAnswer): Promise<Reply<ChatView>>;
}

const FETCH_PATIENCE = 15_000;

async function problemOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined);
  if (!body || typeof body !== 'object') return 'badRequest';
  const { error, refusal } = body as { error?: string; refusal?: { code: string } };
  return refusal?.code ?? error ?? 'badRequest';
}

interface AskOptions<T> {
  /** In ms. */
  patience?: number;
  signal?: AbortSignal;
  /** Statuses whose body is an answer like any other. */
  also?: number[];
  read?: (response: Response) => Promise<T>;
}

/** Asks the API the page was served from. */
export async function ask<T>(
  path: string,
  init: RequestInit = {},
  { patience = FETCH_PATIENCE, signal, also = [], read = (response) => response.json() }: AskOptions<T> = {},
): Promise<Reply<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  const cancel = () => stop.abort();
  signal?.addEventListener('abort', cancel);
  try {
    const response = await fetch(path, { ...init, signal: stop.signal });
    if (response.ok || also.includes(response.status)) return { ok: true, value: await read(response) };
    const again = response.status === 429 || response.status >= 500;
    return { ok: false, again, problem: await problemOf(response) };
  } catch {
    return { ok: false, again: true, problem: 'unavailable' };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

/** Posts JSON. */
export function send<T>(path: string, body: unknown, token?: string): Promise<Reply<T>> {
  const headers = {
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

const of = (id: string, part: string): string => `/chat/interactions/${id}/${part}`;

/** The API the page was served from. */
export const httpChatApi: ChatApi = {
  info: () => ask('/chat/info'),
  start: (chat) => send('/chat/interactions', chat),
  post: (id, token, message) => send(of(id, 'messages'), message, token),
  leave: (id, token) => send(of(id, 'leave'), {}, token),
  requestCallback: (id, token, asked) => send(of(id, 'callback'), asked, token),
  answerSurvey: (id, token, answer) => send(of(id, 'survey'), answer, token),
};
