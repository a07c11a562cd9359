import type { z } from 'zod';
import type { UploadState } from '../../contract/http/blobs.ts';
import type { addChatAttachmentSchema, ChatView } from '../../contract/http/chat.ts';
import { ask, type Reply, send } from '../chat/chat-api.ts';

type NewAttachment = z.infer<typeof addChatAttachmentSchema>;

/** One conversation and the token that opens it. */
export interface Conversation {
  id: string;
  token: string;
}

/** What the page asks of the central API about files. */
export interface FilesApi {
  attach(to: Conversation, file: NewAttachment): Promise<Reply<ChatView>>;
  withdraw(from: Conversation, attachmentId: string): Promise<Reply<ChatView>>;
  /** Sends the bytes from `offset` on; the reply says where to go on, also when they did not fit. */
  sendPart(
    to: Conversation,
    part: { hash: string; offset: number; bytes: Blob; signal: AbortSignal },
  ): Promise<Reply<UploadState>>;
  open(from: Conversation, hash: string): Promise<Reply<Blob>>;
}

/** A part or a whole file takes its time on a phone in a lift. */
const PART_PATIENCE = 60_000;
const FILE_PATIENCE = 600_000;

const at = ({ id }: Conversation, part: string): string => `/chat/interactions/${id}/${part}`;
const authorization = ({ token }: Conversation): string => `Bearer ${token}`;

/** The API the page was served from. */
export const httpFilesApi: FilesApi = {
  attach: (to, file) => send(at(to, 'attachments'), file, to.token),
  withdraw: (from, attachmentId) => send(at(from, `attachments/${attachmentId}/withdraw`), {}, from.token),
  sendPart: (to, { hash, offset, bytes, signal }) =>
    ask(
      at(to, `blobs/${hash}?offset=${offset}`),
      {
        method: 'PUT',
        headers: { authorization: authorization(to), 'content-type': 'application/octet-stream' },
        body: bytes,
      },
      { patience: PART_PATIENCE, signal, also: [409] },
    ),
  open: (from, hash) =>
    ask(
      at(from, `blobs/${hash}`),
      { headers: { authorization: authorization(from) } },
      { patience: FILE_PATIENCE, read: (response) => response.blob() },
    ),
};
