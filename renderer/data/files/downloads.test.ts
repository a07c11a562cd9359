import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiFailure } from '../network/ask.ts';
import { aFile, DeskUnderTest, until } from './desk-files-under-test.ts';
import { hashOf } from './folder-under-test.ts';
import { PIECE } from './local-blobs.ts';

const customer = { kind: 'customer', id: 'c1' } as const;

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await DeskUnderTest.atWork();
});
afterEach(() => desk.crash());

describe('a file of the other side', () => {
  const theirs = (bytes: Uint8Array<ArrayBuffer>, id = 'f9') => {
    const what = { hash: hashOf(bytes), name: 'scan.pdf', mediaType: 'application/pdf', size: bytes.length };
    desk.central.mutate(
      'interaction.addAttachment',
      { interactionId: 'i1', attachmentId: id, ...what },
      customer,
    );
    desk.server.files.set(what.hash, bytes);
    return what;
  };

  it('is fetched once, and is here from then on', async () => {
    const bytes = aFile(3_000_000);
    const { hash, size } = theirs(bytes);
    expect(hashOf(await desk.files.load(hash, size))).toBe(hash);
    const asked = desk.server.asked.length;
    desk.server.partsLeft = 0;
    expect(hashOf(await desk.files.load(hash, size))).toBe(hash);
    expect(desk.server.asked.length).toBe(asked);
  });

  it('goes on where the line broke', async () => {
    const bytes = aFile(3_000_000);
    const { hash, size } = theirs(bytes);
    desk.server.partsLeft = 1;
    await expect(desk.files.load(hash, size)).rejects.toThrow('unreachable');
    desk.server.partsLeft = Number.POSITIVE_INFINITY;
    expect(hashOf(await desk.files.load(hash, size))).toBe(hash);
    expect(desk.server.asked).toEqual([0, 4 * PIECE, 8 * PIECE]);
  });

  it('is not shown when its bytes are not what they were said to be', async () => {
    const bytes = aFile(1_000);
    const { hash, size } = theirs(bytes);
    desk.server.files.set(hash, aFile(1_000));
    await expect(desk.files.load(hash, size)).rejects.toMatchObject({ name: 'DamagedFile' });
    expect(desk.folder.parts.size).toBe(0);
    desk.server.files.set(hash, bytes);
    expect(hashOf(await desk.files.load(hash, size))).toBe(hash);
  });

  it('is forgotten before newer ones when there are too many, but never what is still to be sent', async () => {
    await desk.crash();
    await desk.open(700_000);
    // Nothing can be sent, however long that is tried; what the other side has can be had.
    desk.server.onPart = () => {
      throw new ApiFailure('unreachable');
    };
    await desk.engine.start();
    const own = aFile(300_000);
    await desk.take(own);
    const [one, two] = [aFile(300_000), aFile(300_000)];
    for (const [i, bytes] of [one, two].entries()) {
      const { hash, size } = theirs(bytes, `t${i}`);
      await desk.files.load(hash, size);
    }
    await until(() => desk.folder.hashes.length === 2);
    expect(new Set(desk.folder.hashes)).toEqual(new Set([hashOf(own), hashOf(two)]));
  });

  it('stays when it is to be had without a network, after a restart too, until it is let go', async () => {
    await desk.crash();
    await desk.open(700_000);
    await desk.engine.start();
    const pinned = aFile(600_000);
    const { hash, size } = theirs(pinned, 'pinned');
    await desk.files.keepHere('i1', [{ hash, size }]);
    const pass = async (id: string) => {
      const other = theirs(aFile(300_000), id);
      await desk.files.load(other.hash, other.size);
    };
    await pass('a');
    await desk.crash();
    await desk.open(700_000);
    await pass('b');
    await until(() => desk.folder.hashes.length <= 3);
    expect(desk.files.keptHere).toEqual({ i1: [hash] });
    desk.server.partsLeft = 0;
    expect(hashOf(await desk.files.load(hash, size))).toBe(hash);
    desk.server.partsLeft = Number.POSITIVE_INFINITY;
    await desk.files.keepHere('i1', []);
    await pass('c');
    await pass('d');
    await until(() => !desk.folder.hashes.includes(hash));
  });

  it('has its journal here as well, after a restart too, until it is let go', async () => {
    const journal = () => desk.engine.view.where('event', 'interactionId', 'i1').length;
    const one = theirs(aFile(1_000), 'one');
    await desk.files.keepHere('i1', [one]);
    await until(() => journal() > 0);
    await desk.crash();
    await desk.open();
    await desk.engine.start();
    expect(journal()).toBeGreaterThan(0);
    desk.transport.poke();
    await until(() => desk.engine.status.connection === 'online');
    expect(journal()).toBeGreaterThan(0);
    await desk.files.keepHere('i1', []);
    desk.transport.poke();
    await until(() => journal() === 0);
  });

  it('is as it was when not all of it can be had', async () => {
    const one = theirs(aFile(1_000), 'one');
    await desk.files.keepHere('i1', [one]);
    const two = theirs(aFile(1_000), 'two');
    desk.server.partsLeft = 0;
    await expect(desk.files.keepHere('i1', [one, two])).rejects.toThrow('unreachable');
    expect(desk.files.keptHere).toEqual({ i1: [one.hash] });
  });
});
