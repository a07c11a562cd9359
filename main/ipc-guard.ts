import type { IpcErrorCode, IpcResult } from '../contract/ipc/bridge.ts';
import type { ChannelName } from '../contract/ipc/channel-names.ts';
import { channels, type RequestOf, type ResponseOf } from '../contract/ipc/channels.ts';
import { errorText, type Log } from './log/log.ts';

/** Who called: only the main frame of our own page may. */
export interface IpcSender {
  /** Which of the windows' pages. */
  pageId: number;
  /** `undefined` when the frame has gone in the meantime. */
  frameUrl: string | undefined;
  isMainFrame: boolean;
}

export type Handler<C extends ChannelName> = (
  request: RequestOf<C>,
  pageId: number,
) => ResponseOf<C> | Promise<ResponseOf<C>>;
export type Handlers = { readonly [C in ChannelName]: Handler<C> };

/** Thrown by a handler that may not do what it is asked in this mode. */
export class NotAllowed extends Error {}

export interface GuardContext {
  trusts(url: string): boolean;
  log: Log;
}

/** Checks the sender and the request, runs the handler, checks its answer. Never throws: an error becomes a code. */
export async function answerCall<C extends ChannelName>(
  context: GuardContext,
  handler: Handler<C>,
  call: { channel: C; sender: IpcSender; payload: unknown },
): Promise<IpcResult<ResponseOf<C>>> {
  const refuse = (code: IpcErrorCode, reason?: string) => {
    context.log.warn('ipc.refused', { channel: call.channel, code, reason });
    return { ok: false, code } as const;
  };
  const { frameUrl, isMainFrame, pageId } = call.sender;
  if (frameUrl === undefined || !isMainFrame || !context.trusts(frameUrl)) return refuse('badSender');

  const { request: requestSchema, response: responseSchema } = channels[call.channel];
  const request = requestSchema.safeParse(call.payload);
  if (!request.success) return refuse('badRequest', paths(request.error));
  try {
    const answer = await handler(request.data as RequestOf<C>, pageId);
    const response = responseSchema.safeParse(answer);
    if (!response.success) return refuse('badResponse', paths(response.error));
    return { ok: true, value: response.data as ResponseOf<C> };
  } catch (error) {
    if (error instanceof NotAllowed) return refuse('notAllowed', error.message);
    return refuse('failed', errorText(error));
  }
}

/** Where the schema was broken, without the value: that may be a secret or a customer's. */
function paths(error: { issues: { path: PropertyKey[]; code?: string }[] }): string {
  return error.issues.map((issue) => `${issue.path.map(String).join('.')}:${issue.code}`).join(' ');
}
