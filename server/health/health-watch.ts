import { statfs } from 'node:fs/promises';
import { type Beat, type FaultPart, faultsOf, type PresentFault } from '../../domain/operation/fault.ts';
import type { Duration, Instant } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';
import { readRows } from '../db/rows.ts';
import { readBehind } from '../figures/read-figures.ts';
import { answersWithin } from './answers-within.ts';

export interface HealthPorts {
  centre: Centre;
  /** Folders on whose disks room is needed. */
  folders: readonly string[];
  /** How long one look waits for the database. */
  patience?: Duration;
}

/** A fault with the row it has, or will have once it can be written. */
type Noted = PresentFault & { id: string; noted: boolean };

/**
 * Watches what one API process needs and does, and writes down what failed and that it works again (C-269). What is wrong is
 * known here without the database, which may be what is gone.
 */
export class HealthWatch {
  readonly #ports: HealthPorts;
  readonly #beats = new Map<string, Beat>();
  readonly #open = new Map<FaultPart, Noted>();
  /** Faults that are over and not written down as such yet. */
  #ended: (Noted & { over: Instant })[] = [];
  #answeredAt: Instant;
  #faults: PresentFault[] = [];
  #begun = false;

  constructor(ports: HealthPorts) {
    this.#ports = ports;
    this.#answeredAt = ports.centre.clock.now();
  }

  /** What is wrong now, as of the last look. */
  get faults(): readonly PresentFault[] {
    return this.#faults;
  }

  /** A piece of work that has to succeed every so often. Returns what it calls when it has. */
  expect(name: string, every: Duration, takes: Duration = 0): () => void {
    const { clock } = this.#ports.centre;
    this.#beats.set(name, { name, every, takes, at: clock.now() });
    return () => {
      this.#beats.set(name, { name, every, takes, at: clock.now() });
    };
  }

  /** Looks at everything. Never throws and never hangs: a database that is gone may not even say so. */
  async look(): Promise<void> {
    const { clock } = this.#ports.centre;
    const answers = await this.#ask();
    const lag = answers ? await this.#lag() : undefined;
    const freeDisk = await this.#freeDisk();
    const beats = [...this.#beats.values()];
    this.#faults = faultsOf({ answeredAt: this.#answeredAt, freeDisk, beats, lag }, clock.now());
    this.#follow();
    if (answers) await this.#write();
  }

  /** Whether the database has answered within this look. */
  async #ask(): Promise<boolean> {
    const { db, clock } = this.#ports.centre;
    const answers = await answersWithin(db, this.#ports.patience);
    if (answers) this.#answeredAt = clock.now();
    return answers;
  }

  #lag(): Promise<Duration | undefined> {
    const { db, clock } = this.#ports.centre;
    return readBehind(db, clock.now()).then(
      ({ ms }) => ms,
      () => undefined,
    );
  }

  async #freeDisk(): Promise<number | undefined> {
    const free = await Promise.all(
      this.#ports.folders.map((folder) =>
        statfs(folder).then(
          ({ bavail, bsize }) => bavail * bsize,
          () => Number.POSITIVE_INFINITY,
        ),
      ),
    );
    const least = Math.min(...free);
    return Number.isFinite(least) ? least : undefined;
  }

  /** Each part is one fault from its first moment to its last, whatever else it is seen with meanwhile. */
  #follow(): void {
    const { random, clock } = this.#ports.centre;
    for (const fault of this.#faults)
      if (!this.#open.has(fault.part))
        this.#open.set(fault.part, { ...fault, id: random.id(), noted: false });
    for (const [part, fault] of this.#open) {
      if (this.#faults.some((one) => one.part === part)) continue;
      this.#open.delete(part);
      this.#ended.push({ ...fault, over: clock.now() });
    }
    this.#faults = this.#faults.map((fault) => ({
      ...fault,
      since: this.#open.get(fault.part)?.since ?? fault.since,
    }));
  }

  async #write(): Promise<void> {
    const { centre } = this.#ports;
    try {
      if (!this.#begun) await this.#endLeftovers();
      this.#begun = true;
      for (const fault of [...this.#ended, ...this.#open.values()]) {
        if (fault.noted) continue;
        const { id: faultId, part, since, detail } = fault;
        await centre.act('centre.beginFault', { faultId, part, since, detail });
        fault.noted = true;
      }
      for (const { id, over } of this.#ended) await centre.act('centre.endFault', { faultId: id, over });
      this.#ended = [];
    } catch {
      // The next look writes what this one could not.
    }
  }

  /** What a process that is gone had left open is over, or is found again in a moment. */
  async #endLeftovers(): Promise<void> {
    const { centre } = this.#ports;
    for (const { id } of await readRows(centre.db, 'fault', `not doc ? 'over'`))
      await centre.act('centre.endFault', { faultId: id, over: centre.clock.now() });
  }
}
