import type { ChatAttachment, ChatView } from '../../contract/http/chat.ts';
import { Sha256 } from './sha256.ts';

/** A file the customer has chosen, as long as the server has not got all of it. */
export interface OutgoingFile {
  id: string;
  name: string;
  /** In bytes, like `sent`. */
  size: number;
  sent: number;
  state: 'preparing' | 'sending' | 'waiting' | 'failed' | 'sent';
  /** Why it will not be taken, when it failed. */
  problem?: string;
}

/** `stopped`: begun before the page was loaded anew; only choosing the file again can go on with it. */
export interface ShownFile {
  id: string;
  by: ChatAttachment['by'];
  name: string;
  size: number;
  /** Absent while the server knows nothing of it: only its clock counts. */
  at?: number;
  state:
    | Exclude<OutgoingFile['state'], 'sent'>
    | Exclude<ChatAttachment['state'], 'uploading' | 'failed'>
    | 'stopped'
    | 'lost';
  sent?: number;
  problem?: string;
  /** What to ask for to open it. */
  hash?: string;
}

const PIECE = 256 * 1024;

/** The content's name. Undefined when the file cannot be read any more or `signal` says that nobody wants to know. */
export async function contentHash(file: Blob, signal: AbortSignal): Promise<string | undefined> {
  const hash = new Sha256();
  for (let from = 0; from < file.size; from += PIECE) {
    const piece = await file
      .slice(from, from + PIECE)
      .arrayBuffer()
      .catch(() => undefined);
    if (!piece || signal.aborted) return undefined;
    hash.update(new Uint8Array(piece));
  }
  return hash.digest();
}

/** The server's files and what is on its way here, each once. */
export function shownFiles(view: ChatView | undefined, outgoing: readonly OutgoingFile[]): ShownFile[] {
  const mine = new Map(outgoing.map((file) => [file.id, file]));
  const known = (view?.attachments ?? []).map((attachment) => shown(attachment, mine.get(attachment.id)));
  const ids = new Set(known.map(({ id }) => id));
  const fresh = outgoing.filter(({ id }) => !ids.has(id));
  return [
    ...known,
    ...fresh.map((file): ShownFile => ({ ...file, by: 'customer', state: here(file.state) })),
  ];
}

/** The last part has arrived, and the view that says so is on its way. */
const here = (state: OutgoingFile['state']) => (state === 'sent' ? 'ready' : state);

function shown(attachment: ChatAttachment, mine: OutgoingFile | undefined): ShownFile {
  const { id, by, name, size, at, hash, state } = attachment;
  const base = { id, by, name, size, at, hash };
  if (state === 'failed') return { ...base, state: 'lost' };
  if (state !== 'uploading') return { ...base, state };
  if (!mine) return { ...base, state: 'stopped' };
  const { sent, problem } = mine;
  return { ...base, sent, problem, state: here(mine.state) };
}
