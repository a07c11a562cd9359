import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFile, DeskUnderTest, until } from './desk-files-under-test.ts';
import { hashOf } from './folder-under-test.ts';

const none = new Uint8Array();
const record = (content: Uint8Array<ArrayBuffer>, recordingId: string, interactionId = 'i1') =>
  desk.files.keepRecording({
    recording: {
      recordingId,
      interactionId,
      kind: 'screen',
      mediaType: 'application/gzip',
      from: desk.engine.now(),
      to: desk.engine.now() + 1,
    },
    content,
  });
const recordingOf = (id: string) => desk.central.rows.get('recording', id);

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await DeskUnderTest.atWork();
});
afterEach(() => desk.crash());

describe('what is recorded', () => {
  it('lies here sealed and goes to the server without an intent, and nothing of it stays to be sent', async () => {
    const bytes = aFile(600_000);
    expect(await record(bytes, 'r1')).toBe(hashOf(bytes));
    expect(desk.engine.status.pending).toBe(0);
    expect(desk.folder.hashes).toEqual([hashOf(bytes)]);
    await until(() => recordingOf('r1')?.state === 'ready');
    expect(hashOf(desk.server.files.get(hashOf(bytes)) ?? none)).toBe(hashOf(bytes));
    await until(() => desk.files.states.size === 0 && !desk.folder.lists);
  });

  it('goes on after a crash without a network, and after what somebody waits for', async () => {
    desk.server.partsLeft = 0;
    await record(aFile(10), 'r1');
    await desk.take(aFile(20));
    await until(() => desk.server.partsLeft < 0 && desk.engine.status.pending === 0);
    await desk.crash();
    await desk.open();
    desk.server.partsLeft = Number.POSITIVE_INFINITY;
    desk.server.announced.length = 0;
    await desk.engine.start();
    await until(() => recordingOf('r1')?.state === 'ready');
    await until(() => desk.attachment()?.state === 'ready');
    const order = desk.central.journal.map(({ type }) => type).filter((type) => /uploaded|stored/.test(type));
    expect(order).toEqual(['attachment.uploaded', 'recording.stored']);
  });

  it('is forgotten when the centre does not take it', async () => {
    await record(aFile(10), 'r1', 'none');
    await until(() => desk.server.announced.length === 1 && desk.folder.parts.size === 0);
    expect(desk.files.states.size).toBe(0);
    expect(recordingOf('r1')).toBeUndefined();
  });
});
