import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import { Engine } from '../../../sync/engine/engine.ts';
import { DiskError } from '../../../sync/engine/ports.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { Central } from '../../../testing/central.ts';
import { FaultyTransport } from '../../../testing/faulty-transport.ts';
import { MemoryJournal } from '../../../testing/memory-journal.ts';
import { MemoryStore } from '../../../testing/memory-store.ts';
import { SeededRandom } from '../../../testing/seeded-random.ts';
import { systemClock } from '../clock.ts';
import { random } from '../random.ts';
import type { OpenedDesk } from '../session/open-desk.ts';
import type { SessionKeeper } from '../session/session-keeper.ts';
import type { SessionState } from '../session/session-state.ts';
import type { Workplace } from '../workplace.ts';
import { Desk } from './desk.ts';
import { WindowDesk } from './window-desk.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const bridge: ShiftdeskBridge = { call: async () => ({}) as never, on: () => () => {} };

/** Somebody is signed in all the time. */
class TestKeeper {
  state: SessionState = { at: 'signedIn', person: { id: 'li', name: '李雯' } };
  readonly #listeners = new Set<() => void>();
  opened: OpenedDesk | undefined;
  readonly pins = {};
  readonly #open: () => Promise<OpenedDesk>;
  constructor(open: () => Promise<OpenedDesk>) {
    this.#open = open;
  }
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  async start(): Promise<void> {
    this.opened = await this.#open();
    await this.opened.engine.start();
    for (const listener of this.#listeners) listener();
  }
}

/** One machine: a desk that can die and be started again over the same disk, and windows that come and go. */
function aMachine() {
  const central = new Central(() => systemClock.now());
  central.configure('queue', aQueue({ id: 'general' }));
  central.configure('person', aPerson({ id: 'li', queueIds: ['general'] }));
  const drafts = new Map<string, unknown>();
  let store = new MemoryStore();
  const journal = new MemoryJournal();
  let desk: Desk | undefined;
  let died: (() => void)[] = [];
  let engine: Engine | undefined;
  let takes = true;
  let line: FaultyTransport | undefined;

  const open = async (): Promise<OpenedDesk> => {
    store = store.reopen();
    const transport = new FaultyTransport(central, 'li', systemClock, new SeededRandom(1));
    line = transport;
    const ports = { store, journal, transport, clock: systemClock, random };
    const opened = await Engine.open(ports, 'li');
    const take = opened.take.bind(opened);
    // A desk that hangs hears nothing.
    opened.take = (intent) => (takes ? take(intent) : new Promise(() => {}));
    engine = opened;
    stops.push(() => opened.stop());
    return {
      person: { id: 'li', name: '李雯' },
      engine: opened,
      drafts: {
        load: async () => new Map(drafts),
        put: async (key, value) => void drafts.set(key, value),
        delete: async (key) => void drafts.delete(key),
        close: async () => {},
      } as OpenedDesk['drafts'],
      files: { states: new Map(), subscribe: () => () => {} } as unknown as OpenedDesk['files'],
      close: () => opened.stop(),
    } as OpenedDesk;
  };
  const theDesk = () => {
    desk ??= new Desk(async () => new TestKeeper(open) as unknown as SessionKeeper);
    return desk;
  };
  const openWindow = (): WindowDesk => {
    const window = new WindowDesk({
      bridge,
      clock: systemClock,
      random,
      connect: (whenDied) => {
        const { port1, port2 } = new MessageChannel();
        stops.push(() => {
          port1.close();
          port2.close();
        });
        died.push(whenDied);
        void theDesk().join(port2);
        return port1;
      },
    });
    return window;
  };
  return {
    central,
    drafts,
    openWindow,
    line: () => line,
    fillDisk: () => {
      const refuse = () => Promise.reject(new Error('quota exceeded'));
      Object.assign(store, { append: refuse, commitPull: refuse, rewrite: refuse });
      Object.assign(journal, { write: refuse });
    },
    emptyDisk: () => {
      store.disk.empty();
      drafts.clear();
    },
    hang: () => {
      takes = false;
    },
    die: async () => {
      await engine?.stop();
      desk = undefined;
      takes = true;
      for (const tell of died.splice(0)) tell();
      died = [...died];
    },
  };
}

async function workplaceOf(window: WindowDesk): Promise<Workplace> {
  return new Promise((resolve) => {
    const look = () => {
      const session = window.state();
      if (session.at === 'signedIn') resolve(session.workplace);
    };
    window.subscribe(look);
    look();
  });
}

/** Waits until the rows of a window look so. */
function until({ live, engine }: Workplace, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (holds()) resolve();
    };
    engine.subscribe(look);
    engine.subscribeStatus(look);
    expect(live).toBeDefined();
    look();
  });
}

const stateOf = ({ engine }: Workplace) => engine.view.get('person', 'li')?.state;

describe('two windows of one person', () => {
  it('see what either does: at once where it is done, a moment later in the other', async () => {
    const { openWindow, central } = aMachine();
    const [one, two] = [await workplaceOf(openWindow()), await workplaceOf(openWindow())];
    await until(one, () => stateOf(one) !== undefined);
    const { saved } = one.engine.mutate('person.setState', { state: 'busy' });
    expect(stateOf(one)).toBe('busy');
    expect(one.engine.pendingFor('person', 'li')).toEqual(['person.setState']);
    await saved;
    await until(two, () => stateOf(two) === 'busy');
    await until(two, () => two.engine.pendingFor('person', 'li').length === 0);
    expect(central.rows.get('person', 'li')?.state).toBe('busy');
    expect(one.engine.pendingFor('person', 'li')).toEqual([]);
  });

  it('call a row kept only when what was done to it is on the disk', async () => {
    const { openWindow } = aMachine();
    const [one, two] = [await workplaceOf(openWindow()), await workplaceOf(openWindow())];
    await until(one, () => stateOf(one) !== undefined);
    const seen: string[] = [];
    two.engine.subscribe(() => {
      if (two.engine.pendingFor('person', 'li').length > 0) seen.push(two.keptOf('person', 'li'));
    });
    const { saved } = one.engine.mutate('person.setState', { state: 'busy' });
    expect(one.keptOf('person', 'li')).toBe('saving');
    await saved;
    await until(one, () => one.keptOf('person', 'li') === 'kept');
    await until(two, () => stateOf(two) === 'busy' && two.engine.pendingFor('person', 'li').length === 0);
    expect(seen[0]).toBe('saving');
    expect(two.keptOf('person', 'li')).toBe('kept');
  });

  it('say when no disk took what was done, in every window, until the server has it', async () => {
    const { openWindow, fillDisk, line } = aMachine();
    const [one, two] = [await workplaceOf(openWindow()), await workplaceOf(openWindow())];
    await until(one, () => stateOf(one) !== undefined && one.engine.status.connection === 'online');
    const transport = line();
    if (!transport) throw new Error('there is no line');
    transport.cut = true;
    fillDisk();
    const { saved } = one.engine.mutate('person.setState', { state: 'busy' });
    await expect(saved).rejects.toThrow(DiskError);
    await until(one, () => one.keptOf('person', 'li') === 'nowhere');
    await until(two, () => two.keptOf('person', 'li') === 'nowhere');
    transport.heal();
    for (const { engine, keptOf, ...rest } of [one, two]) {
      await until({ engine, keptOf, ...rest }, () => engine.pendingFor('person', 'li').length === 0);
      expect(keptOf('person', 'li')).toBe('kept');
    }
  });

  it('share drafts, and a window that comes later finds them', async () => {
    const { openWindow, drafts } = aMachine();
    const [one, two] = [await workplaceOf(openWindow()), await workplaceOf(openWindow())];
    const heard = new Promise<void>((resolve) => two.drafts.subscribe('reply.i1', resolve));
    one.drafts.set('reply.i1', '您好，');
    await heard;
    expect(two.drafts.get('reply.i1')).toBe('您好，');
    await one.drafts.settled();
    expect(drafts.get('reply.i1')).toBe('您好，');
    const three = await workplaceOf(openWindow());
    expect(three.drafts.get('reply.i1')).toBe('您好，');
  });

  it('find what either typed last on the disk again when the disk was emptied and made anew', async () => {
    const { openWindow, drafts, emptyDisk } = aMachine();
    const [one, two] = [await workplaceOf(openWindow()), await workplaceOf(openWindow())];
    await until(one, () => stateOf(one) !== undefined);
    const heard = new Promise<void>((resolve) => two.drafts.subscribe('reply.i2', resolve));
    one.drafts.set('reply.i1', 'half');
    one.drafts.set('reply.i2', 'sent meanwhile');
    await heard;
    two.drafts.set('reply.i1', 'half a sentence');
    two.drafts.clear('reply.i2');
    await two.drafts.settled();
    emptyDisk();
    const behind = until(one, () => one.engine.status.cacheBehind);
    await one.engine.mutate('person.setState', { state: 'busy' }).saved;
    await behind;
    await until(one, () => !one.engine.status.cacheBehind);
    expect(Object.fromEntries(drafts)).toEqual({ 'reply.i1': 'half a sentence' });
  });

  it('refuse at once what the rules refuse', async () => {
    const one = await workplaceOf(aMachine().openWindow());
    await until(one, () => stateOf(one) !== undefined);
    expect(() => one.engine.mutate('interaction.accept', { interactionId: 'none' })).toThrow('notFound');
  });
});

describe('a desk that dies', () => {
  it('is started again, and what it had not saved is given to the new one', async () => {
    const { openWindow, central, hang, die } = aMachine();
    const one = await workplaceOf(openWindow());
    await until(one, () => stateOf(one) !== undefined);
    hang();
    const { saved } = one.engine.mutate('person.setState', { state: 'busy' });
    await die();
    await saved;
    await until(one, () => one.engine.pendingFor('person', 'li').length === 0 && stateOf(one) === 'busy');
    expect(central.rows.get('person', 'li')?.state).toBe('busy');
  });

  it('leaves the screens where they are: what is done and typed meanwhile is done and typed', async () => {
    const { openWindow, central, drafts, die } = aMachine();
    const window = openWindow();
    const one = await workplaceOf(window);
    await until(one, () => stateOf(one) !== undefined);
    const shown: string[] = [];
    window.subscribe(() => shown.push(window.state().at));
    const dying = die();
    one.drafts.set('reply.i1', 'typed on');
    const { saved } = one.engine.mutate('person.setState', { state: 'busy' });
    expect(stateOf(one)).toBe('busy');
    await dying;
    await saved;
    await until(one, () => one.engine.pendingFor('person', 'li').length === 0);
    await vi.waitFor(() => expect(drafts.get('reply.i1')).toBe('typed on'));
    expect(shown).toEqual([]);
    expect(await workplaceOf(window)).toBe(one);
    expect(central.rows.get('person', 'li')?.state).toBe('busy');
  });
});
