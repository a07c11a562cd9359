import type { ChatView } from '../../contract/http/chat.ts';
import { kindOf, problemOf } from '../../domain/attachment/offered-file.ts';
import type { Retries } from '../chat/retries.ts';
import type { Conversation, FilesApi } from './files-api.ts';
import { contentHash, type OutgoingFile } from './outgoing-file.ts';

export interface UploadPorts {
  api: FilesApi;
  retries: Retries;
  newId(): string;
  conversation(): Conversation | undefined;
  view(): ChatView | undefined;
  onView(view: ChatView): void;
  onFiles(files: OutgoingFile[]): void;
}

/** So much goes in one request: a slow line gets through with it, and it is what an interruption costs at the most. */
const PART = 256 * 1024;

interface Upload {
  file: File;
  shown: OutgoingFile;
  stop: AbortController;
  hash?: string;
  /** The server may know of it: it was asked to. */
  asked: boolean;
  /** The server knows of it. */
  attached: boolean;
}

/** Sends the customer's files one after the other, goes on where the line broke, and takes back what is called off. */
export class Uploads {
  readonly #ports: UploadPorts;
  #uploads: Upload[] = [];
  #busy = false;

  constructor(ports: UploadPorts) {
    this.#ports = ports;
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      const problem = problemOf(file);
      const state = problem ? 'failed' : 'preparing';
      const id = this.#ports.newId();
      const shown: OutgoingFile = { id, name: file.name, size: file.size, sent: 0, state, problem };
      this.#uploads.push({ file, shown, stop: new AbortController(), asked: false, attached: false });
    }
    this.#changed();
    void this.#next();
  }

  /** Tries a failed one once more, from the beginning. */
  again(id: string): void {
    const upload = this.#find(id);
    if (!upload) return;
    if (upload.asked) void this.#withdraw(id);
    Object.assign(upload, { hash: undefined, asked: false, attached: false });
    const problem = problemOf(upload.file);
    this.#show(upload, {
      id: this.#ports.newId(),
      sent: 0,
      problem,
      state: problem ? 'failed' : 'preparing',
    });
    void this.#next();
  }

  /** Calls a file off, on its way or there; what the server has of it is taken back. */
  cancel(id: string): void {
    const upload = this.#find(id);
    upload?.stop.abort();
    this.#uploads = this.#uploads.filter((other) => other !== upload);
    this.#ports.retries.done('file');
    this.#changed();
    if (!upload || upload.asked) void this.#withdraw(id);
    void this.#next();
  }

  /** The server has shown the conversation: what it says is there is no longer on its way. */
  arrived(view: ChatView): void {
    const there = new Set(view.attachments.filter(({ state }) => state !== 'uploading').map(({ id }) => id));
    const left = this.#uploads.filter(({ shown }) => !there.has(shown.id));
    if (left.length === this.#uploads.length) return;
    this.#uploads = left;
    this.#changed();
  }

  clear(): void {
    for (const { stop } of this.#uploads) stop.abort();
    this.#uploads = [];
    this.#changed();
  }

  #find(id: string): Upload | undefined {
    return this.#uploads.find(({ shown }) => shown.id === id);
  }

  /** The oldest that can go on; the others wait for their turn. */
  async #next(): Promise<void> {
    const to = this.#ports.conversation();
    const upload = this.#uploads.find(({ shown }) => shown.state !== 'failed' && shown.state !== 'sent');
    if (this.#busy || !upload || !to) return;
    this.#busy = true;
    const problem = await this.#send(upload, to);
    this.#busy = false;
    if (problem === 'again' && !upload.stop.signal.aborted) {
      this.#show(upload, { state: 'waiting' });
      return this.#ports.retries.failed('file', () => void this.#next());
    }
    if (problem !== 'again') {
      this.#ports.retries.done('file');
      this.#show(upload, problem ? { state: 'failed', problem } : { state: 'sent' });
    }
    void this.#next();
  }

  /** Resolves to nothing when all of it is there, to `again` when a later try may help, else to the problem. */
  async #send(upload: Upload, to: Conversation): Promise<string | undefined> {
    const { file, stop } = upload;
    upload.hash ??= await contentHash(file, stop.signal);
    const { hash } = upload;
    if (stop.signal.aborted) return 'again';
    if (!hash) return 'unreadable';
    const refused = upload.attached ? undefined : await this.#attach(upload, hash, to);
    if (refused) return refused;
    for (;;) {
      if (stop.signal.aborted) return 'again';
      const offset = upload.shown.sent;
      this.#show(upload, { state: 'sending' });
      const part = { hash, offset, bytes: file.slice(offset, offset + PART), signal: stop.signal };
      const reply = await this.#ports.api.sendPart(to, part);
      if (!reply.ok) return reply.again ? 'again' : reply.problem;
      this.#show(upload, { sent: reply.value.received });
      if (reply.value.complete) return undefined;
    }
  }

  async #attach(upload: Upload, hash: string, to: Conversation): Promise<string | undefined> {
    const begun = this.#ports
      .view()
      ?.attachments.find(
        (attachment) =>
          attachment.by === 'customer' &&
          attachment.state === 'uploading' &&
          attachment.hash === hash &&
          !this.#find(attachment.id),
      );
    const { file } = upload;
    const mediaType = kindOf(file) ?? '';
    if (begun) {
      upload.asked = true;
      this.#show(upload, { id: begun.id });
    } else {
      const attachmentId = upload.shown.id;
      const added = { attachmentId, hash, name: file.name, mediaType, size: file.size };
      upload.asked = true;
      const reply = await this.#ports.api.attach(to, added);
      if (!reply.ok) return reply.again ? 'again' : reply.problem;
      // Called off while it was being added: nobody else will take it back.
      if (upload.stop.signal.aborted) void this.#withdraw(attachmentId);
      else this.#ports.onView(reply.value);
    }
    upload.attached = true;
    return undefined;
  }

  async #withdraw(id: string): Promise<void> {
    const from = this.#ports.conversation();
    if (!from) return;
    const reply = await this.#ports.api.withdraw(from, id);
    if (reply.ok) this.#ports.onView(reply.value);
    else if (reply.again) this.#ports.retries.failed(`withdraw ${id}`, () => void this.#withdraw(id));
  }

  #show(upload: Upload, change: Partial<OutgoingFile>): void {
    upload.shown = { ...upload.shown, ...change };
    this.#changed();
  }

  #changed(): void {
    this.#ports.onFiles(this.#uploads.map(({ shown }) => shown));
  }
}
