import { randomBytes } from 'node:crypto';
import { expect, vi } from 'vitest';
import { Engine } from '../../../sync/engine/engine.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { Central } from '../../../testing/central.ts';
import { arrive, by } from '../../../testing/deeds.ts';
import { FakeClock } from '../../../testing/fake-clock.ts';
import { FaultyTransport } from '../../../testing/faulty-transport.ts';
import { MemoryJournal } from '../../../testing/memory-journal.ts';
import { MemoryStore } from '../../../testing/memory-store.ts';
import { SeededRandom } from '../../../testing/seeded-random.ts';
import { systemClock } from '../clock.ts';
import { importKey, Sealer } from '../disk/sealer.ts';
import { random } from '../random.ts';
import { DeskFiles } from './desk-files.ts';
import { FileServer } from './file-server-under-test.ts';
import { Folder } from './folder-under-test.ts';
import { KeptFiles } from './kept-files.ts';
import { LocalBlobs } from './local-blobs.ts';
import { UploadList } from './upload-list.ts';

const sealer = new Sealer(await importKey(new Uint8Array(32).fill(7)));

export const aFile = (size: number) => new Uint8Array(randomBytes(size));

export const until = (holds: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000, interval: 2 });

/** 李雯's desk, who talks with 王芳, with the folder its files lie in and the server they go to. */
export class DeskUnderTest {
  readonly central = new Central(() => systemClock.now());
  readonly server = new FileServer(this.central);
  readonly folder = new Folder();
  readonly clock = new FakeClock();
  #store = new MemoryStore();
  #transport: FaultyTransport | undefined;
  #engine: Engine | undefined;
  #files: DeskFiles | undefined;
  readonly #journal = new MemoryJournal();

  /** At work, with a conversation. */
  static async atWork(): Promise<DeskUnderTest> {
    const desk = new DeskUnderTest();
    const { central } = desk;
    central.configure('queue', aQueue({ id: 'general' }));
    central.configure('person', aPerson({ id: 'li', queueIds: ['general'] }));
    arrive(central);
    central.mutate('interaction.accept', { interactionId: 'i1' }, by('li'));
    await desk.open();
    await desk.engine.start();
    await until(() => desk.engine.view.get('interaction', 'i1') !== undefined);
    return desk;
  }

  get transport(): FaultyTransport {
    return present(this.#transport);
  }

  get engine(): Engine {
    return present(this.#engine);
  }

  get files(): DeskFiles {
    return present(this.#files);
  }

  /** What the desk keeps files in, opened anew. */
  blobs(): Promise<LocalBlobs> {
    return LocalBlobs.open(this.folder, sealer, 'desk/embedded/li');
  }

  /** Opens the desk over what lies on the disk. */
  async open(cacheLimit?: number): Promise<void> {
    const store = this.#store.reopen();
    const transport = new FaultyTransport(this.central, 'li', systemClock, new SeededRandom(1));
    this.server.onStored = () => transport.poke();
    const engine = await Engine.open(
      { store, journal: this.#journal, transport, clock: systemClock, random },
      'li',
    );
    const blobs = await this.blobs();
    const [list, kept] = [await UploadList.open(blobs), await KeptFiles.open(blobs)];
    const rest = { api: this.server, clock: this.clock, random, personId: 'li', cacheLimit };
    this.#files = new DeskFiles({ engine, blobs, list, kept, ...rest });
    this.#store = store;
    this.#transport = transport;
    this.#engine = engine;
  }

  /** Ends as a crash would: nothing gets to finish. */
  async crash(): Promise<void> {
    await this.files.stop();
    await this.engine.stop();
  }

  attachment(id = 'f1') {
    return this.engine.view.get('attachment', id);
  }

  take(bytes: Uint8Array<ArrayBuffer>, id = 'f1') {
    const [name, content] = ['照片.jpg', new Blob([bytes])];
    return this.files.take({ interactionId: 'i1', attachmentId: id, name, mediaType: 'image/jpeg', content });
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the desk is not open');
  return value;
}
