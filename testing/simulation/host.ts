import type { PullReply, PullRequest, PushRequest } from '../../contract/sync/wire.ts';
import type { OutboxJournal } from '../../sync/engine/ports.ts';
import type { MemoryDisk } from '../memory-disk.ts';
import type { MemoryJournal } from '../memory-journal.ts';
import type { Device } from './device.ts';
import type { Surroundings } from './surroundings.ts';

export type JournalChange = Parameters<OutboxJournal['write']>[0];

/** What goes wrong with a machine's disks: how often a write is refused, and what fails the next time it is asked for. */
export interface DiskFaults {
  storeRefuses: number;
  journalRefuses: number;
  loadFails: boolean;
  restFails: boolean;
  journalUnreadable: boolean;
}

export const soundDisk: DiskFaults = {
  storeRefuses: 0,
  journalRefuses: 0,
  loadFails: false,
  restFails: false,
  journalUnreadable: false,
};

/** Who looks at what the present run of the engine asks and is told. */
export interface Witness {
  pushing(request: PushRequest): void;
  pulling(request: PullRequest): void;
  heard(reply: PullReply): void;
  answersKept(uids: readonly string[]): void;
  wholeKept(outbox: readonly { uid: string }[]): void;
}

/** What the parts of a machine see of it. */
export interface Host {
  readonly world: Surroundings;
  readonly name: string;
  readonly personId: string;
  readonly generation: number;
  readonly disk: MemoryDisk;
  readonly journal: MemoryJournal;
  readonly storeDevice: Device;
  readonly journalDevice: Device;
  readonly faults: DiskFaults;
  readonly rotten: boolean;
  readonly orderForgiven: boolean;
  readonly watch: Witness | undefined;
  /** Writes to the journal that are under way. */
  readonly journalWrites: Set<JournalChange>;
  readonly trayAtRisk: Set<string>;
  unread: boolean;
  fails(what: 'loadFails' | 'restFails' | 'journalUnreadable'): boolean;
  keptBy(where: 'store' | 'journal', uid: string): void;
  refusedBy(where: 'store' | 'journal', uid: string): void;
  say(what: string): void;
}
