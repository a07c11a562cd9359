import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UploadState } from '../../../contract/http/blobs.ts';
import type { AnnounceRecording } from '../../../contract/http/recordings.ts';
import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { Engine } from '../../../sync/engine/engine.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { Central } from '../../../testing/central.ts';
import { FakeClock, settle } from '../../../testing/fake-clock.ts';
import { FaultyTransport } from '../../../testing/faulty-transport.ts';
import { MemoryJournal } from '../../../testing/memory-journal.ts';
import { MemoryStore } from '../../../testing/memory-store.ts';
import { SeededRandom } from '../../../testing/seeded-random.ts';
import { systemClock } from '../clock.ts';
import { importKey, Sealer } from '../disk/sealer.ts';
import { ApiFailure } from '../network/ask.ts';
import type { FilesApi } from '../network/files-api.ts';
import { random } from '../random.ts';
import { DeskFiles } from './desk-files.ts';
import { KeptFiles } from './kept-files.ts';
import { LocalBlobs, PIECE } from './local-blobs.ts';
import { UploadList } from './upload-list.ts';

const customer = { kind: 'customer', id: 'c1' } as const;
const sealer = new Sealer(await importKey(new Uint8Array(32).fill(7)));
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const none = new Uint8Array();
const aFile = (size: number) => new Uint8Array(randomBytes(size));
const LIST = hashOf(Buffer.from('uploads'));

/** The main process's folder of sealed parts. */
class Folder {
  readonly parts = new Map<string, { sealed: string; usedAt: number }>();
  full = false;
  #time = 0;

  readonly call = (async (channel: string, asked: { blob: string; index: number; sealed: string }) => {
    const { blob, index } = asked;
    const key = `${blob}/${index}`;
    switch (channel) {
      case 'blob.write':
        if (this.full) throw new Error('failed');
        this.parts.set(key, { sealed: asked.sealed, usedAt: ++this.#time });
        return {};
      case 'blob.read':
        return { sealed: this.parts.get(key)?.sealed ?? null };
      case 'blob.stat':
        return { chunks: this.#of(blob).map(([name]) => Number(name.split('/')[1])) };
      case 'blob.delete':
        for (const [name] of this.#of(blob)) this.parts.delete(name);
        return {};
      default:
        return {
          blobs: [...new Set([...this.parts.keys()].map((name) => name.split('/')[0] ?? ''))].map((name) =>
            this.#entry(name),
          ),
        };
    }
  }) as unknown as ShiftdeskBridge['call'];

  /** The hashes of which something lies here. */
  get hashes(): string[] {
    const hashes = new Set([...this.parts.keys()].map((name) => name.split(/[-/]/)[1] ?? ''));
    return [...hashes].filter((hash) => hash !== LIST);
  }

  /** Whether it is written here that something is to be sent. */
  get lists(): boolean {
    return [...this.parts.keys()].some((name) => name.includes(`-${LIST}/`));
  }

  #of(blob: string) {
    return [...this.parts].filter(([name]) => name.startsWith(`${blob}/`));
  }

  #entry(blob: string) {
    const parts = this.#of(blob).map(([, part]) => part);
    const bytes = parts.reduce((sum, { sealed }) => sum + Buffer.from(sealed, 'base64').length, 0);
    return { blob, bytes, usedAt: Math.max(...parts.map(({ usedAt }) => usedAt)) };
  }
}

/** What the central API does with bytes, and a line to it that breaks when told to. */
class Server implements FilesApi {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly offsets: number[] = [];
  readonly asked: number[] = [];
  readonly announced: string[] = [];
  partsLeft = Number.POSITIVE_INFINITY;
  /** Called before each part. */
  onPart: () => void = () => {};
  readonly #central: Central;

  constructor(central: Central) {
    this.#central = central;
  }

  async announce(recording: AnnounceRecording): Promise<boolean> {
    this.announced.push(recording.recordingId);
    try {
      this.#central.mutate('recording.add', recording, { kind: 'person', id: 'li' });
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  async standing(hash: string): Promise<UploadState> {
    const { size, state } = this.#row(hash);
    return { size, received: this.#have(hash).length, complete: state === 'ready' };
  }

  async send(hash: string, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<UploadState> {
    this.onPart();
    if (this.partsLeft-- <= 0) throw new ApiFailure('unreachable');
    this.offsets.push(offset);
    const have = this.#have(hash);
    if (offset === have.length) this.files.set(hash, new Uint8Array(Buffer.concat([have, bytes])));
    const received = this.#have(hash).length;
    const { size } = this.#row(hash);
    if (received < size) return { size, received, complete: false };
    if (hashOf(this.#have(hash)) !== hash) {
      this.files.delete(hash);
      throw new ApiFailure('wrongContent');
    }
    this.#stored(hash);
    transport.poke();
    return { size, received, complete: true };
  }

  async bytes(hash: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    if (this.partsLeft-- <= 0) throw new ApiFailure('unreachable');
    this.asked.push(from);
    return this.#have(hash).slice(from, to);
  }

  #have = (hash: string) => this.files.get(hash) ?? none;

  #stored(hash: string): void {
    const rows = this.#central.rows;
    for (const { id } of rows.all('attachment').filter((one) => one.hash === hash))
      this.#central.mutate('centre.attachmentReady', { attachmentId: id });
    for (const { id } of rows.all('recording').filter((one) => one.hash === hash))
      this.#central.mutate('centre.recordingStored', { recordingId: id });
  }

  #row(hash: string) {
    const { rows } = this.#central;
    const row = [...rows.all('attachment'), ...rows.all('recording')].find((one) => one.hash === hash);
    if (!row) throw new ApiFailure('notFound');
    return row;
  }
}

let central: Central;
let server: Server;
let folder: Folder;
let transport: FaultyTransport;
let clock: FakeClock;
let store: MemoryStore;
let journal: MemoryJournal;
let engine: Engine;
let files: DeskFiles;

/** Opens the desk over what lies on the disk. */
async function open(cacheLimit?: number): Promise<void> {
  store = store.reopen();
  transport = new FaultyTransport(central, 'li', systemClock, new SeededRandom(1));
  engine = await Engine.open({ store, journal, transport, clock: systemClock, random }, 'li');
  const blobs = await LocalBlobs.open(folder, sealer, 'desk/embedded/li');
  const [list, kept] = [await UploadList.open(blobs), await KeptFiles.open(blobs)];
  const rest = { api: server, clock, random, personId: 'li', cacheLimit };
  files = new DeskFiles({ engine, blobs, list, kept, ...rest });
}

/** Ends as a crash would: nothing gets to finish. */
async function crash(): Promise<void> {
  await files.stop();
  await engine.stop();
}

const until = (holds: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000, interval: 2 });

const row = (id = 'f1') => engine.view.get('attachment', id);
const take = (bytes: Uint8Array<ArrayBuffer>, id = 'f1') =>
  files.take({
    interactionId: 'i1',
    attachmentId: id,
    name: '照片.jpg',
    mediaType: 'image/jpeg',
    content: new Blob([bytes]),
  });

beforeEach(async () => {
  central = new Central(() => systemClock.now());
  central.configure('queue', aQueue({ id: 'general' }));
  central.configure('person', aPerson({ id: 'li', queueIds: ['general'] }));
  const arrival = { interactionId: 'i1', channel: 'chat', queueId: 'general', customerId: 'c1' };
  const words = { customerName: '王芳', language: 'zh-CN', offHours: false, source: 'live' };
  central.mutate('centre.arrive', { ...arrival, ...words, recordingNotice: true }, customer);
  central.mutate('interaction.accept', { interactionId: 'i1' }, { kind: 'person', id: 'li' });
  server = new Server(central);
  folder = new Folder();
  clock = new FakeClock();
  store = new MemoryStore();
  journal = new MemoryJournal();
  await open();
  await engine.start();
  await until(() => engine.view.get('interaction', 'i1') !== undefined);
});

afterEach(() => crash());

const record = (content: Uint8Array<ArrayBuffer>, recordingId: string, interactionId = 'i1') =>
  files.keepRecording({
    recording: {
      recordingId,
      interactionId,
      kind: 'screen',
      mediaType: 'application/gzip',
      from: engine.now(),
      to: engine.now() + 1,
    },
    content,
  });
const recordingOf = (id: string) => central.rows.get('recording', id);

describe('what is recorded', () => {
  it('lies here sealed and goes to the server without an intent, and nothing of it stays to be sent', async () => {
    const bytes = aFile(600_000);
    expect(await record(bytes, 'r1')).toBe(hashOf(bytes));
    expect(engine.status.pending).toBe(0);
    expect(folder.hashes).toEqual([hashOf(bytes)]);
    await until(() => recordingOf('r1')?.state === 'ready');
    expect(hashOf(server.files.get(hashOf(bytes)) ?? none)).toBe(hashOf(bytes));
    await until(() => files.states.size === 0 && !folder.lists);
  });

  it('goes on after a crash without a network, and after what somebody waits for', async () => {
    server.partsLeft = 0;
    await record(aFile(10), 'r1');
    await take(aFile(20));
    await until(() => server.partsLeft < 0 && engine.status.pending === 0);
    await crash();
    await open();
    server.partsLeft = Number.POSITIVE_INFINITY;
    server.announced.length = 0;
    await engine.start();
    await until(() => recordingOf('r1')?.state === 'ready');
    await until(() => row()?.state === 'ready');
    const order = central.journal.map(({ type }) => type).filter((type) => /uploaded|stored/.test(type));
    expect(order).toEqual(['attachment.uploaded', 'recording.stored']);
  });

  it('is forgotten when the centre does not take it', async () => {
    await record(aFile(10), 'r1', 'none');
    await until(() => server.announced.length === 1 && folder.parts.size === 0);
    expect(files.states.size).toBe(0);
    expect(recordingOf('r1')).toBeUndefined();
  });
});

describe('a file that is attached', () => {
  it('arrives whole, and lies on this disk sealed', async () => {
    const bytes = aFile(600_000);
    bytes.set(Buffer.from('PLAIN-MARKER'), 300_000);
    await take(bytes);
    expect(folder.hashes).toEqual([hashOf(bytes)]);
    await until(() => row()?.state === 'ready');
    expect(hashOf(server.files.get(hashOf(bytes)) ?? none)).toBe(hashOf(bytes));
    expect(server.offsets).toEqual([0, PIECE, 2 * PIECE]);
    await until(() => files.states.size === 0);
    for (const { sealed } of folder.parts.values())
      expect(Buffer.from(sealed, 'base64').includes('PLAIN-MARKER')).toBe(false);
  });

  it('has its bytes on the disk, and the word that they are to be sent, before any row speaks of it', async () => {
    let partsThen = -1;
    engine.subscribe(() => {
      if (partsThen < 0 && row()) partsThen = folder.lists ? folder.parts.size - 1 : 0;
    });
    await take(aFile(600_000));
    expect(partsThen).toBe(3);
  });

  it('is no row when the disk does not take it', async () => {
    folder.full = true;
    await expect(take(aFile(10))).rejects.toThrow('failed');
    expect(row()).toBeUndefined();
  });

  it('is forgotten when the rules refuse it', async () => {
    const elsewhere = { interactionId: 'none', attachmentId: 'f1', name: 'a.jpg', content: new Blob(['x']) };
    await expect(files.take({ ...elsewhere, mediaType: 'image/jpeg' })).rejects.toThrow('notFound');
    expect(folder.parts.size).toBe(0);
  });

  it('is told of part by part', async () => {
    const told: number[] = [];
    files.subscribe((_hash, state) => {
      if (state?.at === 'sending') told.push(state.done);
    });
    await take(aFile(600_000));
    await until(() => row()?.state === 'ready');
    expect(told).toEqual([0, PIECE, 2 * PIECE, 600_000]);
  });

  it('goes on after a crash without a network, from where the server stands', async () => {
    const bytes = aFile(1_000_000);
    server.partsLeft = 2;
    await take(bytes);
    await until(() => server.partsLeft < 0);
    await crash();
    server.partsLeft = Number.POSITIVE_INFINITY;
    await open();
    expect(row()?.state).toBe('uploading');
    await settle();
    expect(server.offsets).toEqual([0, PIECE]);
    await engine.start();
    await until(() => row()?.state === 'ready');
    expect(server.offsets).toEqual([0, PIECE, 2 * PIECE, 3 * PIECE]);
    expect(hashOf(server.files.get(hashOf(bytes)) ?? none)).toBe(hashOf(bytes));
  });

  it('is tried again after growing pauses', async () => {
    server.partsLeft = 0;
    await take(aFile(10));
    await until(() => server.partsLeft === -1);
    await settle();
    await clock.pass(1_000);
    await until(() => server.partsLeft === -2);
    await settle();
    // The first pause took half a second at least, the second takes twice that.
    await clock.pass(400);
    expect(server.partsLeft).toBe(-2);
    server.partsLeft = Number.POSITIVE_INFINITY;
    await clock.pass(1_700);
    await until(() => row()?.state === 'ready');
  });

  /** Whoever serves no queue and owns nothing holds no rows of the matter. */
  const handOver = () => {
    const { ownerId: _, ...others } = central.rows.get('interaction', 'i1') ?? {};
    central.configure('interaction' as 'queue', others as never);
    central.configure('person', aPerson({ id: 'li', queueIds: [] }));
    transport.poke();
  };

  it('is sent to its end when the matter goes to somebody else meanwhile', async () => {
    const bytes = aFile(600_000);
    server.onPart = () => {
      server.onPart = () => {};
      handOver();
    };
    await take(bytes);
    await until(() => row() === undefined);
    await until(() => central.rows.get('attachment', 'f1')?.state === 'ready');
    await until(() => files.states.size === 0);
    expect(server.offsets).toEqual([0, PIECE, 2 * PIECE]);
    await until(() => !folder.lists);
  });

  it('is sent to its end after a crash, although its row has left and nothing else speaks of it', async () => {
    const bytes = aFile(600_000);
    server.partsLeft = 1;
    await take(bytes);
    await until(() => server.partsLeft < 0);
    handOver();
    await until(() => row() === undefined);
    await crash();
    server.partsLeft = Number.POSITIVE_INFINITY;
    await open();
    expect(row()).toBeUndefined();
    await engine.start();
    await until(() => central.rows.get('attachment', 'f1')?.state === 'ready');
    expect(server.offsets).toEqual([0, PIECE, 2 * PIECE]);
    await until(() => files.states.size === 0 && !folder.lists);
  });

  it('is waited for no more when the crash came before the server was told of it', async () => {
    await crash();
    const blobs = await LocalBlobs.open(folder, sealer, 'desk/embedded/li');
    const bytes = aFile(10);
    await blobs.keep(hashOf(bytes), bytes);
    await (await UploadList.open(blobs)).add({ id: 'f1', hash: hashOf(bytes), name: 'a', size: 10, at: 1 });
    await open();
    await engine.start();
    await until(() => !folder.lists);
    await until(() => files.states.size === 0);
  });

  it('has a name and a size to be told of while it waits', async () => {
    transport.cut = true;
    const bytes = aFile(10);
    await take(bytes);
    const told = { at: 'waiting', name: '照片.jpg', size: 10 };
    await until(() => files.states.size === 1);
    expect(files.states.get(hashOf(bytes))).toEqual(told);
    await crash();
    await open();
    await until(() => files.states.size === 1);
    expect(files.states.get(hashOf(bytes))).toEqual(told);
  });

  it('is not sent on once it is called off, and does not stay here', async () => {
    const bytes = aFile(900_000);
    server.onPart = () => {
      server.onPart = () => {};
      engine.mutate('interaction.withdrawAttachment', { interactionId: 'i1', attachmentId: 'f1' });
    };
    await take(bytes);
    await until(() => central.rows.get('attachment', 'f1')?.state === 'withdrawn');
    await until(() => folder.parts.size === 0);
    expect(server.offsets).toEqual([0]);
    expect(files.states.size).toBe(0);
  });

  it('says that it cannot be sent when its copy here is damaged, and can be given again', async () => {
    transport.cut = true;
    const bytes = aFile(10);
    await take(bytes);
    const [[name, part] = ['', { sealed: '', usedAt: 0 }]] = [...folder.parts];
    folder.parts.set(name, { ...part, sealed: Buffer.alloc(60, 1).toString('base64') });
    transport.heal();
    await until(() => files.states.get(hashOf(bytes))?.at === 'failed');
    folder.parts.set(name, part);
    files.again(hashOf(bytes));
    await until(() => row()?.state === 'ready');
  });
});

describe('a file of the other side', () => {
  const theirs = (bytes: Uint8Array<ArrayBuffer>, id = 'f9') => {
    const what = { hash: hashOf(bytes), name: 'scan.pdf', mediaType: 'application/pdf', size: bytes.length };
    central.mutate('interaction.addAttachment', { interactionId: 'i1', attachmentId: id, ...what }, customer);
    server.files.set(what.hash, bytes);
    return what;
  };

  it('is fetched once, and is here from then on', async () => {
    const bytes = aFile(3_000_000);
    const { hash, size } = theirs(bytes);
    expect(hashOf(await files.load(hash, size))).toBe(hash);
    const asked = server.asked.length;
    server.partsLeft = 0;
    expect(hashOf(await files.load(hash, size))).toBe(hash);
    expect(server.asked.length).toBe(asked);
  });

  it('goes on where the line broke', async () => {
    const bytes = aFile(3_000_000);
    const { hash, size } = theirs(bytes);
    server.partsLeft = 1;
    await expect(files.load(hash, size)).rejects.toThrow('unreachable');
    server.partsLeft = Number.POSITIVE_INFINITY;
    expect(hashOf(await files.load(hash, size))).toBe(hash);
    expect(server.asked).toEqual([0, 4 * PIECE, 8 * PIECE]);
  });

  it('is not shown when its bytes are not what they were said to be', async () => {
    const bytes = aFile(1_000);
    const { hash, size } = theirs(bytes);
    server.files.set(hash, aFile(1_000));
    await expect(files.load(hash, size)).rejects.toMatchObject({ name: 'DamagedFile' });
    expect(folder.parts.size).toBe(0);
    server.files.set(hash, bytes);
    expect(hashOf(await files.load(hash, size))).toBe(hash);
  });

  it('is forgotten before newer ones when there are too many, but never what is still to be sent', async () => {
    await crash();
    await open(700_000);
    // Nothing can be sent, however long that is tried; what the other side has can be had.
    server.onPart = () => {
      throw new ApiFailure('unreachable');
    };
    await engine.start();
    const own = aFile(300_000);
    await take(own);
    const [one, two] = [aFile(300_000), aFile(300_000)];
    for (const [i, bytes] of [one, two].entries()) {
      const { hash, size } = theirs(bytes, `t${i}`);
      await files.load(hash, size);
    }
    await until(() => folder.hashes.length === 2);
    expect(new Set(folder.hashes)).toEqual(new Set([hashOf(own), hashOf(two)]));
  });

  it('stays when it is to be had without a network, after a restart too, until it is let go', async () => {
    await crash();
    await open(700_000);
    await engine.start();
    const pinned = aFile(600_000);
    const { hash, size } = theirs(pinned, 'pinned');
    await files.keepHere('i1', [{ hash, size }]);
    const pass = async (id: string) => {
      const other = theirs(aFile(300_000), id);
      await files.load(other.hash, other.size);
    };
    await pass('a');
    await crash();
    await open(700_000);
    await pass('b');
    await until(() => folder.hashes.length <= 3);
    expect(files.keptHere).toEqual({ i1: [hash] });
    server.partsLeft = 0;
    expect(hashOf(await files.load(hash, size))).toBe(hash);
    server.partsLeft = Number.POSITIVE_INFINITY;
    await files.keepHere('i1', []);
    await pass('c');
    await pass('d');
    await until(() => !folder.hashes.includes(hash));
  });

  it('has its journal here as well, after a restart too, until it is let go', async () => {
    const journal = () => engine.view.where('event', 'interactionId', 'i1').length;
    const one = theirs(aFile(1_000), 'one');
    await files.keepHere('i1', [one]);
    await until(() => journal() > 0);
    await crash();
    await open();
    await engine.start();
    expect(journal()).toBeGreaterThan(0);
    transport.poke();
    await until(() => engine.status.connection === 'online');
    expect(journal()).toBeGreaterThan(0);
    await files.keepHere('i1', []);
    transport.poke();
    await until(() => journal() === 0);
  });

  it('is as it was when not all of it can be had', async () => {
    const one = theirs(aFile(1_000), 'one');
    await files.keepHere('i1', [one]);
    const two = theirs(aFile(1_000), 'two');
    server.partsLeft = 0;
    await expect(files.keepHere('i1', [one, two])).rejects.toThrow('unreachable');
    expect(files.keptHere).toEqual({ i1: [one.hash] });
  });
});
