import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPerson } from '../../../testing/builders.ts';
import { settle } from '../../../testing/fake-clock.ts';
import { aFile, DeskUnderTest, until } from './desk-files-under-test.ts';
import { hashOf } from './folder-under-test.ts';
import { PIECE } from './local-blobs.ts';
import { UploadList } from './upload-list.ts';

const none = new Uint8Array();

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await DeskUnderTest.atWork();
});
afterEach(() => desk.crash());

describe('a file that is attached', () => {
  it('arrives whole, and lies on this disk sealed', async () => {
    const bytes = aFile(600_000);
    bytes.set(Buffer.from('PLAIN-MARKER'), 300_000);
    await desk.take(bytes);
    expect(desk.folder.hashes).toEqual([hashOf(bytes)]);
    await until(() => desk.attachment()?.state === 'ready');
    expect(hashOf(desk.server.files.get(hashOf(bytes)) ?? none)).toBe(hashOf(bytes));
    expect(desk.server.offsets).toEqual([0, PIECE, 2 * PIECE]);
    await until(() => desk.files.states.size === 0);
    for (const { sealed } of desk.folder.parts.values())
      expect(Buffer.from(sealed, 'base64').includes('PLAIN-MARKER')).toBe(false);
  });

  it('has its bytes on the disk, and the word that they are to be sent, before any row speaks of it', async () => {
    let partsThen = -1;
    desk.engine.subscribe(() => {
      if (partsThen < 0 && desk.attachment()) partsThen = desk.folder.lists ? desk.folder.parts.size - 1 : 0;
    });
    await desk.take(aFile(600_000));
    expect(partsThen).toBe(3);
  });

  it('is no row when the disk does not take it', async () => {
    desk.folder.full = true;
    await expect(desk.take(aFile(10))).rejects.toThrow('failed');
    expect(desk.attachment()).toBeUndefined();
  });

  it('is forgotten when the rules refuse it', async () => {
    const elsewhere = { interactionId: 'none', attachmentId: 'f1', name: 'a.jpg', content: new Blob(['x']) };
    await expect(desk.files.take({ ...elsewhere, mediaType: 'image/jpeg' })).rejects.toThrow('notFound');
    expect(desk.folder.parts.size).toBe(0);
  });

  it('is told of part by part', async () => {
    const told: number[] = [];
    desk.files.subscribe((_hash, state) => {
      if (state?.at === 'sending') told.push(state.done);
    });
    await desk.take(aFile(600_000));
    await until(() => desk.attachment()?.state === 'ready');
    expect(told).toEqual([0, PIECE, 2 * PIECE, 600_000]);
  });

  it('goes on after a crash without a network, from where the server stands', async () => {
    const bytes = aFile(1_000_000);
    desk.server.partsLeft = 2;
    await desk.take(bytes);
    await until(() => desk.server.partsLeft < 0);
    await desk.crash();
    desk.server.partsLeft = Number.POSITIVE_INFINITY;
    await desk.open();
    expect(desk.attachment()?.state).toBe('uploading');
    await settle();
    expect(desk.server.offsets).toEqual([0, PIECE]);
    await desk.engine.start();
    await until(() => desk.attachment()?.state === 'ready');
    expect(desk.server.offsets).toEqual([0, PIECE, 2 * PIECE, 3 * PIECE]);
    expect(hashOf(desk.server.files.get(hashOf(bytes)) ?? none)).toBe(hashOf(bytes));
  });

  it('is tried again after growing pauses', async () => {
    desk.server.partsLeft = 0;
    await desk.take(aFile(10));
    await until(() => desk.server.partsLeft === -1);
    await settle();
    await desk.clock.pass(1_000);
    await until(() => desk.server.partsLeft === -2);
    await settle();
    // The first pause took half a second at least, the second takes twice that.
    await desk.clock.pass(400);
    expect(desk.server.partsLeft).toBe(-2);
    desk.server.partsLeft = Number.POSITIVE_INFINITY;
    await desk.clock.pass(1_700);
    await until(() => desk.attachment()?.state === 'ready');
  });

  /** Whoever serves no queue and owns nothing holds no rows of the matter. */
  const handOver = () => {
    const { ownerId: _, ...others } = desk.central.rows.get('interaction', 'i1') ?? {};
    desk.central.configure('interaction' as 'queue', others as never);
    desk.central.configure('person', aPerson({ id: 'li', queueIds: [] }));
    desk.transport.poke();
  };

  it('is sent to its end when the matter goes to somebody else meanwhile', async () => {
    const bytes = aFile(600_000);
    desk.server.onPart = () => {
      desk.server.onPart = () => {};
      handOver();
    };
    await desk.take(bytes);
    await until(() => desk.attachment() === undefined);
    await until(() => desk.central.rows.get('attachment', 'f1')?.state === 'ready');
    await until(() => desk.files.states.size === 0);
    expect(desk.server.offsets).toEqual([0, PIECE, 2 * PIECE]);
    await until(() => !desk.folder.lists);
  });

  it('is sent to its end after a crash, although its row has left and nothing else speaks of it', async () => {
    const bytes = aFile(600_000);
    desk.server.partsLeft = 1;
    await desk.take(bytes);
    await until(() => desk.server.partsLeft < 0);
    handOver();
    await until(() => desk.attachment() === undefined);
    await desk.crash();
    desk.server.partsLeft = Number.POSITIVE_INFINITY;
    await desk.open();
    expect(desk.attachment()).toBeUndefined();
    await desk.engine.start();
    await until(() => desk.central.rows.get('attachment', 'f1')?.state === 'ready');
    expect(desk.server.offsets).toEqual([0, PIECE, 2 * PIECE]);
    await until(() => desk.files.states.size === 0 && !desk.folder.lists);
  });

  it('is waited for no more when the crash came before the server was told of it', async () => {
    await desk.crash();
    const blobs = await desk.blobs();
    const bytes = aFile(10);
    await blobs.keep(hashOf(bytes), bytes);
    await (await UploadList.open(blobs)).add({ id: 'f1', hash: hashOf(bytes), name: 'a', size: 10, at: 1 });
    await desk.open();
    await desk.engine.start();
    await until(() => !desk.folder.lists);
    await until(() => desk.files.states.size === 0);
  });

  it('has a name and a size to be told of while it waits', async () => {
    desk.transport.cut = true;
    const bytes = aFile(10);
    await desk.take(bytes);
    const told = { at: 'waiting', name: '照片.jpg', size: 10 };
    await until(() => desk.files.states.size === 1);
    expect(desk.files.states.get(hashOf(bytes))).toEqual(told);
    await desk.crash();
    await desk.open();
    await until(() => desk.files.states.size === 1);
    expect(desk.files.states.get(hashOf(bytes))).toEqual(told);
  });

  it('is not sent on once it is called off, and does not stay here', async () => {
    const bytes = aFile(900_000);
    desk.server.onPart = () => {
      desk.server.onPart = () => {};
      desk.engine.mutate('interaction.withdrawAttachment', { interactionId: 'i1', attachmentId: 'f1' });
    };
    await desk.take(bytes);
    await until(() => desk.central.rows.get('attachment', 'f1')?.state === 'withdrawn');
    await until(() => desk.folder.parts.size === 0);
    expect(desk.server.offsets).toEqual([0]);
    expect(desk.files.states.size).toBe(0);
  });

  it('says that it cannot be sent when its copy here is damaged, and can be given again', async () => {
    desk.transport.cut = true;
    const bytes = aFile(10);
    await desk.take(bytes);
    const [[name, part] = ['', { sealed: '', usedAt: 0 }]] = [...desk.folder.parts];
    desk.folder.parts.set(name, { ...part, sealed: Buffer.alloc(60, 1).toString('base64') });
    desk.transport.heal();
    await until(() => desk.files.states.get(hashOf(bytes))?.at === 'failed');
    desk.folder.parts.set(name, part);
    desk.files.again(hashOf(bytes));
    await until(() => desk.attachment()?.state === 'ready');
  });
});
