import { DAY, HOUR, MINUTE } from '../../domain/time.ts';
import { frozen } from '../central-state.ts';
import { type Act, chosen } from './act.ts';
import { downcastEntry } from './earlier-version.ts';
import { soundDisk } from './host.ts';
import type { Machine } from './machine.ts';

/** Longest way to a crash, in calls of ports and their answers. */
const REACH = 14;

/** What goes wrong on a machine: its process, its disks, its clock, its profile. */
export const diskActs = {
  crash: { weight: 3, run: ({ machine, a }) => machine.crashAfter(Math.floor(a * REACH)) },
  powerCut: { weight: 3, run: ({ machine, a }) => machine.cutPower(a < 0.3 ? 1 : a) },
  quit: { weight: 1, run: ({ machine }) => machine.quit() },
  emptyStore: { weight: 2, run: ({ machine }) => emptyStore(machine) },
  emptyStoreWhileOff: {
    weight: 1,
    run: ({ machine }) => {
      machine.crash();
      emptyStore(machine);
    },
  },
  storeRefuses: {
    weight: 2,
    run: ({ machine, a }) => {
      machine.faults.storeRefuses = a < 0.5 ? 1 : a / 2;
    },
  },
  storeHangs: { weight: 2, run: ({ machine, a }) => machine.storeDevice.stall(Math.ceil(a * 5 * MINUTE)) },
  journalRefuses: {
    weight: 1,
    run: ({ machine, a }) => {
      machine.faults.journalRefuses = a < 0.5 ? 1 : a / 2;
    },
  },
  soundDisk: {
    weight: 3,
    run: ({ machine }) => {
      machine.faults = { ...soundDisk };
    },
  },
  loadFails: {
    weight: 1,
    run: ({ machine }) => {
      machine.crash();
      machine.faults.loadFails = true;
      // The engine starts without this store and writes over it: whatever only it had is gone.
      lose(machine);
    },
  },
  restFails: {
    weight: 1,
    run: ({ machine }) => {
      machine.faults.restFails = true;
      machine.crash();
    },
  },
  journalUnreadable: {
    weight: 1,
    run: ({ machine }) => {
      machine.crash();
      machine.faults.journalUnreadable = true;
      machine.orderForgiven = true;
      machine.left('journal', new Set());
    },
  },
  tornJournal: { weight: 1, run: ({ machine, a }) => tearJournal(machine, a) },
  copyProfile: {
    weight: 2,
    run: ({ machine }) => {
      machine.copies.push({ disk: machine.disk.copy(), journal: machine.journal.copy() });
    },
  },
  restoreProfile: {
    weight: 2,
    run: ({ machine, a }) => {
      const copy = chosen(machine.copies, a);
      if (copy) machine.becomes(copy.disk.copy(), copy.journal.copy());
    },
  },
  cloneProfile: {
    weight: 2,
    run: ({ world, machine }) => {
      if (world.isFull || machine.disk.content.client === undefined) return;
      const clone = world.addMachine(machine.personId);
      clone.generation = machine.generation;
      clone.rotten = machine.rotten;
      clone.disk = machine.disk.copy();
      clone.journal = machine.journal.copy();
      clone.boot();
    },
  },
  clockJump: {
    weight: 2,
    run: ({ machine, a }) => {
      machine.wallOffset = a < 0.2 ? 0 : a < 0.6 ? -DAY : DAY;
    },
  },
  newerStore: { weight: 1, run: ({ machine }) => machine.becomesNewer() },
  sleep: { weight: 1, run: ({ world, a }) => world.clock.skip(Math.ceil(a * 8 * HOUR)) },
  rottenRow: { weight: 1, run: ({ machine, a, b }) => rot(machine, a < 0.4, b) },
} satisfies Record<string, Act>;

function emptyStore(machine: Machine): void {
  machine.say('its store is emptied');
  lose(machine);
  machine.disk.empty();
}

/** What only the store had is gone, unless the engine still has it in memory. */
function lose(machine: Machine): void {
  for (const { uid } of machine.engine?.refused ?? machine.refusedOnDisk()) machine.trayAtRisk.add(uid);
  // An engine that has not read it yet cannot give it back.
  if (!machine.engine) machine.giveUpTray();
  machine.left('store', new Set());
}

/** The end of the file cannot be read any more, though it was written. */
function tearJournal(machine: Machine, share: number): void {
  machine.crash();
  const { held } = machine.journal;
  const gone = held.slice(Math.floor(held.length * (1 - share * 0.5)));
  void machine.journal.write({ added: [], settled: gone.map(({ uid }) => uid) });
  machine.left('journal', new Set(machine.journal.held.map(({ uid }) => uid)));
}

/** A row on the disk, perhaps of an opened journal, is gone or another one, and nobody has written it. */
function rot(machine: Machine, ofJournal: boolean, by: number): void {
  machine.crash();
  const { rows } = machine.disk.content;
  const journals = [...rows].filter(([, { entity }]) => entity === 'event');
  const [key, row] = chosen(ofJournal && journals.length ? journals : [...rows], by) ?? [];
  if (key === undefined || row === undefined) return;
  machine.rotten = true;
  if (by < 0.5) rows.delete(key);
  else
    rows.set(key, {
      ...row,
      mark: (row.mark + 1) >>> 0,
      row: frozen({ ...(row.row as object), rotten: true }),
    });
}

/** The program is replaced by a newer one: what is on the disk was written by an older version. */
export function upgrade(machine: Machine): void {
  machine.crash();
  machine.generation = machine.world.generation;
  const { disk, journal } = machine;
  const { client, outbox, rows } = disk.content;
  if (client)
    disk.content = {
      ...disk.content,
      client: { ...client, version: 1 },
      outbox: outbox.map(downcastEntry),
      // Rows had no marks then.
      rows: new Map([...rows].map(([key, row]) => [key, { ...row, mark: 0 }])),
    };
  void journal.write({ added: journal.held.map(downcastEntry), settled: [] });
}
