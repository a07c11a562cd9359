import { beforeEach, expect, it } from 'vitest';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { FakeClock, settle } from '../../testing/fake-clock.ts';
import { offlineEngine } from '../../testing/offline-engine.ts';
import { Departures, departingKey } from './departures.ts';
import { Drafts } from './drafts.ts';

const NOW = Date.UTC(2026, 10, 20, 2, 0, 0);
const draft = { text: '明天到', inserted: [] };
const message = { interactionId: 'i1', messageId: 'm1', draftKey: 'composer.i1', draft, ms: 5_000 };

let clock: FakeClock;
/** Every state that the disk of drafts was in: a crash finds one of them. */
let states: Map<string, unknown>[];

/** A window with a disk of its own; `messages` says what the outbox on this machine has. */
async function openWindow(kept = new Map<string, unknown>()) {
  const engine = await offlineEngine(
    'li',
    [
      { entity: 'person', row: aPerson() },
      { entity: 'queue', row: aQueue() },
      { entity: 'interaction', row: anInteraction({ state: 'connected', ownerId: 'li' }) },
    ],
    NOW,
  );
  const disk = new Map(kept);
  const noted = () => void states.push(new Map(disk));
  const drafts = await Drafts.open({
    load: async () => new Map(kept),
    put: async (key, value) => {
      disk.set(key, value);
      noted();
    },
    delete: async (key) => {
      disk.delete(key);
      noted();
    },
  });
  const sent = () => engine.view.where('message', 'interactionId', 'i1').map(({ text }) => text);
  const written = () => drafts.get<typeof draft>('composer.i1')?.text ?? '';
  return { engine, drafts, sent, written, departures: new Departures({ engine, drafts, clock }) };
}

beforeEach(() => {
  clock = new FakeClock(NOW);
  states = [];
});

it('a crash at any moment of a departure leaves the text once: sent, or back where it was written', async () => {
  const first = await openWindow(new Map([['composer.i1', draft]]));
  first.departures.depart(message);
  await first.drafts.settled();
  const waiting = states.length - 1;
  await clock.pass(5_000);
  await first.drafts.settled();
  expect(first.sent()).toEqual(['明天到']);
  expect(states.at(-1)).toEqual(new Map());

  for (const [n, kept] of [...states].entries()) {
    // While it waits the intent may have become safe or not: the draft goes only when it has.
    for (const safe of n < waiting ? [false] : n === waiting ? [false, true] : [true]) {
      clock = new FakeClock(NOW);
      const again = await openWindow(kept);
      if (safe) again.engine.mutate('interaction.postMessage', { ...message, text: draft.text });
      await clock.pass(60_000);
      await again.drafts.settled();
      expect([...again.sent(), again.written()].filter(Boolean), `after write ${n}`).toEqual(['明天到']);
      expect(again.drafts.get(departingKey('i1'))).toBeUndefined();
    }
  }
});

it('a message of a window that is gone comes back, above what was written since', async () => {
  const kept = new Map<string, unknown>([
    [departingKey('i1'), message],
    ['composer.i1', { text: '还有', inserted: [] }],
  ]);
  const window = await openWindow(kept);
  expect(window.written()).toBe('还有');
  await clock.pass(7_000);
  expect(window.written()).toBe('明天到\n还有');
  expect(window.sent()).toEqual([]);
});

it('another window leaves it to the one it was written in, also when it looks on', async () => {
  const writer = await openWindow();
  const other = await openWindow();
  writer.departures.depart(message);
  other.drafts.receive(departingKey('i1'), message);
  other.departures.before('interaction.close', { interactionId: 'i1' });
  other.departures.sendAll();
  expect(other.sent()).toEqual([]);
  await clock.pass(5_000);
  other.drafts.receive(departingKey('i1'), null);
  await clock.pass(60_000);
  expect([writer.sent(), other.sent(), other.written()]).toEqual([['明天到'], [], '']);
});

it('what ends the talk goes after it, and so does whoever leaves', async () => {
  const window = await openWindow();
  window.departures.depart(message);
  window.departures.before('interaction.setKind', { interactionId: 'i1' });
  window.departures.before('interaction.close', { interactionId: 'i2' });
  expect(window.sent()).toEqual([]);
  window.departures.before('interaction.close', { interactionId: 'i1' });
  expect(window.sent()).toEqual(['明天到']);
  window.departures.depart({ ...message, messageId: 'm2' });
  window.departures.sendAll();
  expect(window.sent()).toHaveLength(2);
  await settle();
});

it('what the rules refuse by then comes back as well', async () => {
  const window = await openWindow();
  window.departures.depart(message);
  window.engine.mutate('interaction.startWrapUp', { interactionId: 'i1' });
  await clock.pass(5_000);
  expect([window.sent(), window.written()]).toEqual([[], '明天到']);
});
