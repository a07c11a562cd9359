import { describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../../domain/refusal.ts';
import { ChannelClosed } from '../desk/channel.ts';
import type { NewFile } from './desk-files.ts';
import { WindowFiles } from './window-files.ts';

const aFile = (attachmentId: string): NewFile => ({
  interactionId: 'i1',
  attachmentId,
  name: `${attachmentId}.png`,
  mediaType: 'image/png',
  content: new Blob(['x']),
});

/** A desk that answers as told. */
function aWindow(answer: (file: NewFile) => Promise<void>) {
  const given: string[] = [];
  const take = (file: NewFile) => {
    given.push(file.attachmentId);
    return answer(file);
  };
  const files = new WindowFiles({
    take,
    keepRecording: async () => '',
    load: async () => new Uint8Array(),
    keepHere: async () => {},
    keptHere: async () => ({}),
    again: () => {},
  });
  files.seatTakenBy('li');
  const waiting = () => files.taken().map(({ file, problem }) => problem ?? file.attachmentId);
  return { files, given, waiting };
}

describe('files given in a window', () => {
  it('are shown until the desk has kept them', async () => {
    let kept = () => {};
    const { files, waiting } = aWindow(() => new Promise((resolve) => (kept = resolve)));
    files.take([aFile('a')]);
    expect(waiting()).toEqual(['a']);
    kept();
    await vi.waitFor(() => expect(waiting()).toEqual([]));
  });

  it('say why they were not kept, and can be given again or dropped', async () => {
    let problem: Error = new Refusal('wrongState');
    const { files, given, waiting } = aWindow(() => Promise.reject(problem));
    files.take([aFile('a')]);
    await vi.waitFor(() => expect(waiting()).toEqual(['wrongState']));
    problem = Object.assign(new Error(), { name: 'NotReadableError' });
    files.takeAgain('a');
    await vi.waitFor(() => expect(waiting()).toEqual(['unreadable']));
    expect(given).toEqual(['a', 'a']);
    files.dismiss('a');
    expect(waiting()).toEqual([]);
  });

  it('are given to the next desk when the first dies, but not to another person’s', async () => {
    const { files, given, waiting } = aWindow(() => Promise.reject(new ChannelClosed()));
    files.take([aFile('a')]);
    await vi.waitFor(() => expect(given).toEqual(['a']));
    expect(waiting()).toEqual(['a']);
    files.seatTakenBy('li');
    expect(given).toEqual(['a', 'a']);
    files.seatTakenBy('wang');
    expect(given).toEqual(['a', 'a']);
    expect(waiting()).toEqual([]);
  });
});

describe('files that are still to be sent', () => {
  it('are those this machine keeps, however far they are, until it says no more of them', () => {
    const { files } = aWindow(async () => {});
    const of = { name: 'a.png', size: 100 };
    files.heard('a', { ...of, at: 'waiting' });
    files.heard('b', { at: 'loading', done: 1 });
    files.heard('c', { at: 'elsewhere' });
    files.heard('d', { ...of, at: 'failed', problem: 'damaged' });
    expect(files.outgoing().map(({ hash, state }) => [hash, state.at])).toEqual([
      ['a', 'waiting'],
      ['d', 'failed'],
    ]);
    files.heard('a', { ...of, at: 'sending', done: 40 });
    expect(files.outgoing()[0]?.state).toEqual({ ...of, at: 'sending', done: 40 });
    const before = files.outgoing();
    expect(files.outgoing()).toBe(before);
    files.heard('a', undefined);
    files.forgetStates();
    expect(files.outgoing()).toEqual([]);
  });
});
