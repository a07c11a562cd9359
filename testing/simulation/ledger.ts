/** One intent a person had, and what may be said of it. */
export interface Intent {
  uid: string;
  name: string;
  args: unknown;
  /** Whose it is. */
  machine: object;
  /** The person was told that it is saved. */
  confirmed: boolean;
  /** Where it was kept, as the disk itself has said. */
  kept: { store: boolean; journal: boolean };
  /** Where it could not be kept. */
  refused: { store: boolean; journal: boolean };
  /** A disk that should have it refused it, or lost it by a fault that no program can mend. */
  forgiven: boolean;
  /** The machine was told the answer. */
  answer?: 'ok' | 'rejected';
  /** The transaction of the machine's disk that keeps the answer; without it a crash forgets the answer again. */
  answerOnDisk: number;
  /** Answered, and then the server was restored: should it come again, it comes behind what came after it. */
  mayComeLate: boolean;
  /** The refusal was shown and put aside, or lost with the disk that held it. */
  trayForgiven: boolean;
}

/** Every intent of every machine, in the order of being made: what the machines are held to. */
export class Ledger {
  readonly #byUid = new Map<string, Intent>();

  add(machine: object, uid: string, name: string, args: unknown): Intent {
    const intent: Intent = {
      uid,
      name,
      args,
      machine,
      confirmed: false,
      kept: { store: false, journal: false },
      refused: { store: false, journal: false },
      forgiven: false,
      answerOnDisk: Number.POSITIVE_INFINITY,
      mayComeLate: false,
      trayForgiven: false,
    };
    this.#byUid.set(uid, intent);
    return intent;
  }

  get(uid: string): Intent | undefined {
    return this.#byUid.get(uid);
  }

  /** The answers beyond this transaction are not on the machine's disk. */
  forgetAnswers(machine: object, writes: number): void {
    for (const intent of this.of(machine)) {
      if (intent.answerOnDisk <= writes) continue;
      intent.answer = undefined;
      intent.answerOnDisk = Number.POSITIVE_INFINITY;
    }
  }

  /** The server goes back in time. */
  serverRestored(): void {
    for (const intent of this.#byUid.values()) intent.mayComeLate ||= intent.answer !== undefined;
  }

  *of(machine: object): Iterable<Intent> {
    for (const intent of this.#byUid.values()) if (intent.machine === machine) yield intent;
  }
}
