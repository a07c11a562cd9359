import { wouldOvertake } from '../../domain/interaction/undo-window.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { ScriptUse } from '../../domain/script/script.ts';
import type { InsertedScript } from '../../domain/script/script-use.ts';
import type { Clock } from '../../sync/engine/ports.ts';
import type { MutationName } from '../../sync/mutators/registry.ts';
import type { Drafts } from './drafts.ts';
import type { WorkplaceEngine } from './workplace-engine.ts';

/** Text of a composer, as its draft holds it. */
interface Written {
  text: string;
  inserted: InsertedScript[];
}

/** A message that was sent with Enter and may still be taken back; a draft of its own, so durable at once. */
export interface Departing {
  interactionId: string;
  messageId: string;
  /** Of the composer it came from. */
  draftKey: string;
  draft: Written;
  script?: ScriptUse | undefined;
  /** How long it may be taken back. */
  ms: number;
}

const PREFIX = 'departing.';
export const departingKey = (interactionId: string): string => PREFIX + interactionId;

/** So much longer a message is left to the window it was written in, before another one takes care of it. */
const GRACE = 2_000;

interface Ports {
  engine: Pick<WorkplaceEngine, 'mutate' | 'view'>;
  drafts: Drafts;
  clock: Clock;
}

/**
 * Messages between Enter and the outbox. The window they were written in makes intents of them when their time is up. One
 * that outlived its window (a crash, a restart) is not sent by itself: it comes back into its composer, unless its message
 * is there already. So it is neither lost nor sent twice; the message's id is given beforehand, and counts once on the server.
 */
export class Departures {
  readonly #ports: Ports;
  /** What stops the timer of each, by interaction; of other windows' as well. */
  readonly #timers = new Map<string, () => void>();
  readonly #own = new Set<string>();
  readonly #others = new Set<() => void>();
  readonly #unsubscribe: () => void;

  constructor(ports: Ports) {
    this.#ports = ports;
    for (const key of ports.drafts.keys(PREFIX)) this.#noticed(key);
    this.#unsubscribe = ports.drafts.subscribeAll((key) => {
      if (key.startsWith(PREFIX)) this.#noticed(key);
    });
  }

  stop(): void {
    this.#unsubscribe();
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }

  /** Sends a message after its time. One of the same conversation that waits goes first, now. */
  depart(message: Departing): void {
    const { interactionId, draftKey, messageId, ms } = message;
    this.sendNow(interactionId);
    this.#own.add(messageId);
    this.#ports.drafts.set(departingKey(interactionId), message);
    this.#ports.drafts.clear(draftKey);
    this.#after(interactionId, ms, () => this.sendNow(interactionId));
  }

  /** Puts the text back where it was written. */
  undo(interactionId: string): void {
    const message = this.#waiting(interactionId);
    if (message) this.#comeBack(message);
  }

  sendNow(interactionId: string): void {
    const message = this.#waiting(interactionId);
    if (!message || !this.#own.has(message.messageId)) return;
    this.#cancel(interactionId);
    const { messageId, draft, script } = message;
    try {
      const { saved } = this.#ports.engine.mutate('interaction.postMessage', {
        interactionId,
        messageId,
        text: draft.text,
        script,
      });
      // Until the intent is safe the text is kept here as well.
      saved.then(
        () => this.#forget(message),
        () => {},
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#comeBack(message);
    }
  }

  /** Something else that may still be taken back, and goes when somebody leaves. */
  alsoSend(send: () => void): void {
    this.#others.add(send);
  }

  /** Before somebody leaves: what was sent is sent. */
  sendAll(): void {
    for (const send of this.#others) send();
    for (const key of this.#ports.drafts.keys(PREFIX)) this.sendNow(key.slice(PREFIX.length));
  }

  /** Before an intent: nothing overtakes what was written earlier. */
  before(name: MutationName, args: object): void {
    if (name === 'shift.finish') this.sendAll();
    if (wouldOvertake(name) && 'interactionId' in args) this.sendNow(String(args.interactionId));
  }

  /** The message that may still be taken back, if there is one. */
  #waiting(interactionId: string): Departing | undefined {
    const message = this.#ports.drafts.get<Departing>(departingKey(interactionId));
    return message && !this.#ports.engine.view.get('message', message.messageId) ? message : undefined;
  }

  /** One has come or gone; one of another window, or of before, is watched until its window must have sent it. */
  #noticed(key: string): void {
    const interactionId = key.slice(PREFIX.length);
    const message = this.#ports.drafts.get<Departing>(key);
    if (message && this.#own.has(message.messageId)) return;
    this.#cancel(interactionId);
    if (!message) return;
    this.#after(interactionId, message.ms + GRACE, () => {
      const left = this.#ports.drafts.get<Departing>(key);
      if (left?.messageId !== message.messageId) return;
      if (this.#waiting(interactionId)) this.#comeBack(left);
      else this.#forget(left);
    });
  }

  /** Above whatever was written since. A crash between two writes has left the text in its place: it is not doubled. */
  #comeBack(message: Departing): void {
    const { drafts } = this.#ports;
    const { draftKey, draft } = message;
    this.#cancel(message.interactionId);
    const since = drafts.get<Written>(draftKey);
    if (!since || since.text === '') drafts.set(draftKey, draft);
    else if (!since.text.startsWith(draft.text))
      drafts.set(draftKey, {
        text: `${draft.text}\n${since.text}`,
        inserted: [...draft.inserted, ...since.inserted],
      });
    this.#forget(message);
  }

  #forget({ interactionId, messageId }: Departing): void {
    const key = departingKey(interactionId);
    if (this.#ports.drafts.get<Departing>(key)?.messageId === messageId) this.#ports.drafts.clear(key);
    this.#own.delete(messageId);
  }

  #after(interactionId: string, ms: number, task: () => void): void {
    this.#cancel(interactionId);
    this.#timers.set(interactionId, this.#ports.clock.after(ms, task));
  }

  #cancel(interactionId: string): void {
    this.#timers.get(interactionId)?.();
    this.#timers.delete(interactionId);
  }
}
