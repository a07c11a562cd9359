import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatAttachment, ChatView } from '../../contract/http/chat.ts';
import type { Reply } from '../chat/chat-api.ts';
import { Retries } from '../chat/retries.ts';
import type { FilesApi } from './files-api.ts';
import { type OutgoingFile, shownFiles } from './outgoing-file.ts';
import { Uploads } from './uploads.ts';

const KB = 1024;
const away: Reply<never> = { ok: false, again: true, problem: 'unavailable' };
const no = (problem: string): Reply<never> => ({ ok: false, again: false, problem });
const ok = <T>(value: T): Reply<T> => ({ ok: true, value });

/** A centre that keeps files, is away when the test says so, and can lose its answers. */
class FakeCentre {
  attachments: ChatAttachment[] = [];
  kept = new Map<string, Buffer>();
  reachable = true;
  /** So many parts get through before the network goes. */
  partsLeft = Number.POSITIVE_INFINITY;
  refusal: string | undefined;
  parts = 0;
  files: OutgoingFile[] = [];
  pauses: (() => void)[] = [];
  view: ChatView | undefined;
  #time = 0;
  #ids = 0;

  readonly api: FilesApi = {
    attach: async (_to, { attachmentId: id, hash, name, size }) => {
      if (!this.reachable) return away;
      if (this.refusal) return no(this.refusal);
      const file = { id, hash, name, size, mediaType: 'image/jpeg', state: 'uploading', at: 1 } as const;
      if (!this.attachments.some((known) => known.id === id))
        this.attachments.push({ ...file, by: 'customer' });
      return ok(this.now());
    },
    withdraw: async (_from, id) => {
      if (!this.reachable) return away;
      this.attachments = this.attachments.filter((attachment) => attachment.id !== id);
      return ok(this.now());
    },
    sendPart: async (_to, { hash, offset, bytes, signal }) => {
      if (!this.reachable || this.partsLeft-- <= 0 || signal.aborted) return away;
      const waiting = this.attachments.find((one) => one.hash === hash && one.state === 'uploading');
      if (!waiting) return no('notFound');
      const had = this.kept.get(hash) ?? Buffer.alloc(0);
      this.parts += 1;
      if (offset === had.length)
        this.kept.set(hash, Buffer.concat([had, new Uint8Array(await bytes.arrayBuffer())]));
      const now = this.kept.get(hash) ?? had;
      const complete = now.length === waiting.size;
      if (complete) waiting.state = 'ready';
      return ok({ size: waiting.size, received: now.length, complete });
    },
    open: async (_from, hash) => ok(new Blob([new Uint8Array(this.kept.get(hash) ?? [])])),
  };

  open(): Uploads {
    const uploads: Uploads = new Uploads({
      api: this.api,
      retries: new Retries((_ms, run) => {
        this.pauses.push(run);
        return () => {
          this.pauses = this.pauses.filter((other) => other !== run);
        };
      }),
      newId: () => `file-${++this.#ids}`,
      conversation: () => ({ id: 'i', token: 't' }),
      view: () => this.view,
      onView: (view) => this.show(uploads, view),
      onFiles: (files) => {
        this.files = files;
      },
    });
    return uploads;
  }

  show(uploads: Uploads, view = this.now()): void {
    this.view = view;
    uploads.arrived(view);
  }

  now(): ChatView {
    const attachments = structuredClone(this.attachments);
    const base = { interactionId: 'i', state: 'queued', offHours: false, messages: [] } as const;
    return { ...base, messages: [], attachments, serverTime: ++this.#time };
  }

  passPauses(): void {
    for (const run of this.pauses.splice(0)) run();
  }

  /** What the customer sees. */
  get seen(): string[] {
    return shownFiles(this.view, this.files).map(({ name, state }) => `${name}: ${state}`);
  }
}

let centre: FakeCentre;
let uploads: Uploads;
beforeEach(() => {
  centre = new FakeCentre();
  uploads = centre.open();
});

const aFile = (size: number, name = 'photo.jpg', fill = 7) =>
  new File([new Uint8Array(size).fill(fill)], name, { type: 'image/jpeg' });
const hashOf = async (file: File) =>
  createHash('sha256')
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest('hex');

/** Reading a file takes a turn for each piece: waits until the page says what the test expects. */
async function until(check: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_000 && !check(); turn += 1) await new Promise((done) => setImmediate(done));
  expect(centre.seen.concat(check() ? [] : ['never as expected'])).toEqual(centre.seen);
}
const settled = (...seen: string[]) => until(() => centre.seen.join() === seen.join());

describe('sending files', () => {
  it('sends parts in order and says how far it is, then leaves it to the conversation', async () => {
    const file = aFile(600 * KB);
    const progress: number[] = [];
    uploads.add([file]);
    await until(() => {
      progress.push(centre.files[0]?.sent ?? 0);
      return centre.files[0]?.state === 'sent';
    });
    expect(centre.parts).toBe(3);
    expect(centre.kept.get(await hashOf(file))?.length).toBe(600 * KB);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    centre.show(uploads);
    expect(centre.files).toEqual([]);
    expect(centre.seen).toEqual(['photo.jpg: ready']);
  });

  it('goes on where the network went away', async () => {
    centre.partsLeft = 2;
    uploads.add([aFile(900 * KB)]);
    await settled('photo.jpg: waiting');
    expect(centre.files[0]?.sent).toBe(512 * KB);
    centre.partsLeft = Number.POSITIVE_INFINITY;
    centre.passPauses();
    await settled('photo.jpg: ready');
    expect(centre.parts).toBe(4);
  });

  it('waits for the network before the first part, too, and adds the file once', async () => {
    centre.reachable = false;
    uploads.add([aFile(10)]);
    await settled('photo.jpg: waiting');
    centre.reachable = true;
    centre.passPauses();
    await settled('photo.jpg: ready');
    expect(centre.attachments).toHaveLength(1);
  });

  it('takes one after the other', async () => {
    uploads.add([aFile(300 * KB, 'a.jpg', 1), aFile(300 * KB, 'b.jpg', 2)]);
    await until(() => centre.attachments.length === 2);
    expect(centre.attachments[0]?.state).toBe('ready');
    await settled('a.jpg: ready', 'b.jpg: ready');
  });

  it('goes on after a reload when the same file is chosen again', async () => {
    centre.partsLeft = 1;
    uploads.add([aFile(600 * KB)]);
    await settled('photo.jpg: waiting');
    centre.partsLeft = Number.POSITIVE_INFINITY;
    uploads = centre.open();
    centre.files = [];
    centre.show(uploads);
    expect(centre.seen).toEqual(['photo.jpg: stopped']);
    uploads.add([aFile(600 * KB)]);
    await settled('photo.jpg: ready');
    expect(centre.attachments).toHaveLength(1);
    expect(centre.kept.get(await hashOf(aFile(600 * KB)))?.length).toBe(600 * KB);
  });
});

describe('what cannot be sent', () => {
  it.each([
    ['wrongFileType', new File(['x'], 'a.exe', { type: 'application/x-msdownload' })],
    ['emptyFile', aFile(0)],
    ['tooBig', Object.defineProperty(aFile(1), 'size', { value: 26 * KB * KB })],
  ])('%s is said at once, and nothing is sent', (problem, file) => {
    uploads.add([file]);
    expect(centre.files).toMatchObject([{ state: 'failed', problem }]);
    expect(centre.attachments).toEqual([]);
  });

  it('does not hold up the rest, and can be tried again', async () => {
    centre.refusal = 'tooMany';
    uploads.add([aFile(10, 'a.jpg', 1)]);
    await until(() => centre.files[0]?.problem === 'tooMany');
    centre.refusal = undefined;
    uploads.add([aFile(10, 'b.jpg', 2)]);
    await until(() => centre.files[1]?.state === 'sent');
    uploads.again(centre.files[0]?.id ?? '');
    await until(() => centre.files[0]?.state === 'sent');
    expect(centre.attachments.map(({ name }) => name)).toEqual(['b.jpg', 'a.jpg']);
  });
});

describe('calling off', () => {
  it('stops sending and takes back what the server has', async () => {
    centre.partsLeft = 1;
    uploads.add([aFile(600 * KB)]);
    await settled('photo.jpg: waiting');
    uploads.cancel(centre.files[0]?.id ?? '');
    await settled();
    expect(centre.attachments).toEqual([]);
    centre.passPauses();
    expect(centre.parts).toBe(1);
  });

  it('takes it back later when the network is away', async () => {
    centre.partsLeft = 1;
    uploads.add([aFile(600 * KB)]);
    await settled('photo.jpg: waiting');
    centre.reachable = false;
    uploads.cancel(centre.files[0]?.id ?? '');
    await until(() => centre.pauses.length > 0);
    centre.reachable = true;
    centre.passPauses();
    await until(() => centre.attachments.length === 0);
  });

  it('takes back what is there already', async () => {
    uploads.add([aFile(10)]);
    await until(() => centre.files[0]?.state === 'sent');
    centre.show(uploads);
    uploads.cancel(centre.attachments[0]?.id ?? '');
    await settled();
  });
});
