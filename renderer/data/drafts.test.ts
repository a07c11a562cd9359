import { describe, expect, it } from 'vitest';
import { type DraftDisk, Drafts } from './drafts.ts';

/** A disk whose writes end when the test says so. */
class SlowDisk implements DraftDisk {
  readonly kept = new Map<string, unknown>();
  readonly writes: unknown[] = [];
  #release: (() => void)[] = [];

  async load(): Promise<Map<string, unknown>> {
    return new Map(this.kept);
  }

  async put(key: string, value: unknown): Promise<void> {
    this.writes.push(value);
    await new Promise<void>((resolve) => this.#release.push(resolve));
    this.kept.set(key, value);
  }

  async delete(key: string): Promise<void> {
    await new Promise<void>((resolve) => this.#release.push(resolve));
    this.kept.delete(key);
  }

  /** Lets writes end until there is none left. */
  async finish(drafts: Drafts): Promise<void> {
    const settled = drafts.settled().then(() => true);
    while (!(await Promise.race([settled, Promise.resolve(false)]))) this.#release.shift()?.();
  }
}

describe('drafts', () => {
  it('are found again after a restart, just as they were left', async () => {
    const disk = new SlowDisk();
    const drafts = await Drafts.open(disk);
    drafts.set('reply.1', 'half a sen');
    drafts.set('form.1', { summary: 'x', tried: '' });
    await disk.finish(drafts);
    const again = await Drafts.open(disk);
    expect(again.get('reply.1')).toBe('half a sen');
    expect(again.get('form.1')).toEqual({ summary: 'x', tried: '' });
  });

  it('show at once, before the disk has answered', async () => {
    const drafts = await Drafts.open(new SlowDisk());
    drafts.set('reply.1', 'h');
    expect(drafts.get('reply.1')).toBe('h');
  });

  it('write the first keystroke at once and only the newest text after a slow write', async () => {
    const disk = new SlowDisk();
    const drafts = await Drafts.open(disk);
    for (const text of ['h', 'he', 'hel', 'hell', 'hello']) drafts.set('reply.1', text);
    expect(disk.writes).toEqual(['h']);
    await disk.finish(drafts);
    expect(disk.writes).toEqual(['h', 'hello']);
    expect(disk.kept.get('reply.1')).toBe('hello');
  });

  it('are gone from disk when they were cleared while being written', async () => {
    const disk = new SlowDisk();
    const drafts = await Drafts.open(disk);
    drafts.set('reply.1', 'sent in a moment');
    drafts.clear('reply.1');
    await disk.finish(drafts);
    expect(disk.kept.has('reply.1')).toBe(false);
    expect(drafts.get('reply.1')).toBeUndefined();
  });

  it('tell only those who look at the same draft', async () => {
    const drafts = await Drafts.open(new SlowDisk());
    const told: string[] = [];
    const stop = drafts.subscribe('a', () => told.push('a'));
    drafts.subscribe('b', () => told.push('b'));
    drafts.set('a', 1);
    stop();
    drafts.set('a', 2);
    expect(told).toEqual(['a']);
  });

  it('keep on writing after the disk refused once, and say so', async () => {
    const disk = new SlowDisk();
    const failures: unknown[] = [];
    const drafts = await Drafts.open(disk, (error) => failures.push(error));
    const put = disk.put.bind(disk);
    disk.put = async () => {
      throw new Error('disk full');
    };
    drafts.set('a', 'first');
    await drafts.settled();
    disk.put = put;
    drafts.set('b', 'second');
    await disk.finish(drafts);
    expect(failures).toHaveLength(1);
    expect(Object.fromEntries(disk.kept)).toEqual({ a: 'first', b: 'second' });
  });

  it('are not put back to an older text another window tells of while the newer one is on its way to disk', async () => {
    const disk = new SlowDisk();
    const drafts = await Drafts.open(disk);
    drafts.set('reply.1', 'half a sentence');
    drafts.receive('reply.1', 'half');
    expect(drafts.get('reply.1')).toBe('half a sentence');
    await disk.finish(drafts);
    drafts.receive('reply.1', 'another window went on');
    expect(drafts.get('reply.1')).toBe('another window went on');
  });

  it('are not kept until the disk has answered, for whoever takes over from a dead one', async () => {
    const disk = new SlowDisk();
    const drafts = await Drafts.open(disk);
    drafts.set('reply.1', 'half a sentence');
    drafts.set('reply.2', 'waits its turn');
    expect(Object.fromEntries(drafts.unkept())).toEqual({
      'reply.1': 'half a sentence',
      'reply.2': 'waits its turn',
    });
    await disk.finish(drafts);
    expect(drafts.unkept().size).toBe(0);
  });

  it('are told all together too, from here and from other windows, by functions that stand alone', async () => {
    const [set, receive] = ['composer.1', 'composer.2'] as const;
    const drafts = await Drafts.open({
      load: async () => new Map(),
      put: async () => {},
      delete: async () => {},
    });
    const { all, subscribeAll } = drafts;
    const heard: string[] = [];
    const stop = subscribeAll((key) => heard.push(key));
    drafts.set(set, 'a');
    drafts.receive(receive, 'b');
    expect([...all()]).toEqual([
      [set, 'a'],
      [receive, 'b'],
    ]);
    stop();
    drafts.clear(set);
    expect(heard).toEqual([set, receive]);
  });
});
