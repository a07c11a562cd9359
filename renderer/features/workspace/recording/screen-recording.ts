import { STRETCH_LENGTH, type StopReason } from '../../../../domain/recording/recording.ts';
import {
  type InterfaceWords,
  Redactor,
  type ScreenEvent,
  SENSITIVE,
} from '../../../../domain/recording/redact.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { NewRecording } from '../../../data/index.ts';
import { BusySpans } from './busy-spans.ts';
import { idle, pause } from './idle.ts';
import { keepSurely } from './keep-surely.ts';
import { gzipped, inSlices } from './pack.ts';
import { screenStyles } from './screen-styles.ts';
import { Turn } from './turn.ts';

export type RecordingState = 'starting' | 'on' | 'pausedForField' | 'elsewhere';

export interface RecordingPorts {
  interactionId: string;
  words: InterfaceWords;
  now(): Instant;
  newId(): string;
  /** Resolves with the hash when it is safe on this machine. */
  keep(recording: NewRecording): Promise<string>;
  told(state: RecordingState): void;
  failed(error: unknown): void;
}

/** What of one matter's screen is in memory, from one whole picture of it to the next. */
interface Reel {
  from: Instant;
  events: ScreenEvent[];
  busy: BusySpans;
}

const META = 4;
const INCREMENTAL = 3;
/** Pressing, scrolling, typing, choosing: somebody does something. */
const ACTS = new Set([2, 3, 5, 14]);
/** A whole picture is taken when nobody has typed for this long, unless it is long overdue. In ms. */
const QUIET_MS = 1_500;
const OVERDUE = 2 * STRETCH_LENGTH;
/** A screen that changes wildly is cut before it fills the memory. */
const MOST_EVENTS = 20_000;
/** Somebody who only passes through a matter on the way to another is not held up by a picture of it, in ms. */
const DWELL_MS = 250;

/** Hashes of looks that were kept from this window: once is enough. */
const keptStyles = new Map<string, Promise<{ hash: string; size: number }>>();

/**
 * Records this window for as long as one matter is in front. Nothing of it is done while somebody types: events are only
 * put aside; they are redacted, compressed and kept between everything else.
 */
export class ScreenRecording {
  readonly #ports: RecordingPorts;
  readonly #redactor: Redactor;
  /** Another window of this person may have the same matter in front; one of them is recorded. */
  readonly #turn: Turn;
  #record: typeof import('@rrweb/record').record | undefined;
  #stopRecording: (() => void) | undefined;
  #reel: Reel | undefined;
  #ended = false;
  #actedAt = 0;
  /** Stretches are kept one after the other, in their order. */
  #keeping: Promise<unknown> = Promise.resolve();

  constructor(ports: RecordingPorts) {
    this.#ports = ports;
    this.#redactor = new Redactor(ports.words);
    this.#turn = new Turn(ports.interactionId);
    ports.told('starting');
    void this.#begin().catch(ports.failed);
  }

  /** The matter is in front no longer, or nobody's here. What was recorded is kept. */
  end(why: StopReason): void {
    this.#ended = true;
    this.#halt(why);
    document.removeEventListener('focusin', this.#focusMoved, true);
    document.removeEventListener('focusout', this.#focusMoved, true);
    this.#turn.release();
  }

  async #begin(): Promise<void> {
    await this.#turn.take(() => this.#ports.told('elsewhere'));
    const [{ record }] = await Promise.all([import('@rrweb/record'), pause(DWELL_MS)]);
    if (this.#ended) return;
    await idle();
    if (this.#ended) return;
    this.#record = record;
    document.addEventListener('focusin', this.#focusMoved, true);
    document.addEventListener('focusout', this.#focusMoved, true);
    if (!this.#isSensitive()) this.#start();
    await this.#cutNowAndThen();
  }

  #start(): void {
    if (this.#ended || !this.#record || this.#stopRecording) return;
    const dataClass = (element: HTMLElement | null) =>
      element?.closest('[data-class]')?.getAttribute('data-class');
    const mask = (text: string, element: HTMLElement | null) => this.#redactor.text(text, dataClass(element));
    this.#stopRecording = this.#record({
      emit: (event) => this.#take(event as ScreenEvent),
      maskAllInputs: true,
      maskInputFn: mask,
      maskTextSelector: '*',
      maskTextFn: mask,
      blockSelector: 'img, video, audio, canvas, iframe, object',
      inlineStylesheet: false,
      slimDOMOptions: 'all',
      sampling: { mousemove: 100, scroll: 200, input: 'last' },
    });
    this.#ports.told('on');
  }

  /** Nothing but putting it aside: this runs in the middle of whatever the person does. */
  #take(event: ScreenEvent): void {
    if (event.type === META) {
      this.#cut(undefined);
      this.#reel = { from: this.#ports.now(), events: [event], busy: new BusySpans() };
      return;
    }
    const reel = this.#reel;
    if (!reel) return;
    reel.events.push(event);
    if (event.type !== INCREMENTAL || !ACTS.has((event.data as { source: number }).source)) return;
    this.#actedAt = this.#ports.now();
    reel.busy.at(event.timestamp - (reel.events[0]?.timestamp ?? 0));
  }

  #halt(why: StopReason): void {
    this.#stopRecording?.();
    this.#stopRecording = undefined;
    this.#cut(why);
  }

  /** What was recorded since the last whole picture goes to be kept. */
  #cut(until: StopReason | undefined): void {
    const reel = this.#reel;
    this.#reel = undefined;
    if (!reel || reel.events.length < 2) return;
    const to = this.#ports.now();
    this.#keeping = this.#keeping.then(() => this.#keep(reel, to, until)).catch(this.#ports.failed);
  }

  async #cutNowAndThen(): Promise<void> {
    while (!this.#ended) {
      await pause(1_000);
      const reel = this.#reel;
      if (!reel) continue;
      const age = this.#ports.now() - reel.from;
      if (age < STRETCH_LENGTH && reel.events.length < MOST_EVENTS) continue;
      if (this.#ports.now() - this.#actedAt < QUIET_MS && age < OVERDUE) continue;
      await idle();
      if (this.#stopRecording && this.#reel === reel) this.#record?.takeFullSnapshot(true);
    }
  }

  readonly #focusMoved = (): void => {
    // What has the focus now is known only after the event.
    queueMicrotask(() => {
      if (this.#ended) return;
      if (!this.#isSensitive()) this.#start();
      else if (this.#stopRecording) {
        this.#halt('sensitiveField');
        this.#ports.told('pausedForField');
      }
    });
  };

  #isSensitive(): boolean {
    return document.activeElement?.closest(SENSITIVE) !== null && document.activeElement !== null;
  }

  async #keep({ from, events, busy }: Reel, to: Instant, until: StopReason | undefined): Promise<void> {
    const { interactionId, newId } = this.#ports;
    const styles = await this.#styles(from);
    const content = await gzipped(inSlices(events, this.#redactor));
    const recording = {
      interactionId,
      recordingId: newId(),
      kind: 'screen' as const,
      mediaType: 'application/gzip' as const,
      from,
      to,
      styles,
      ...(until && { until }),
      ...(busy.spans.length > 0 && { busy: busy.spans }),
    };
    await keepSurely(this.#ports.keep, { recording, content });
  }

  async #styles(at: Instant): Promise<{ hash: string; size: number }> {
    const { of, bytes } = await screenStyles();
    const known = keptStyles.get(of);
    if (known) return known;
    const { interactionId, newId } = this.#ports;
    const recording = {
      interactionId,
      recordingId: newId(),
      kind: 'styles' as const,
      mediaType: 'application/gzip' as const,
      from: at,
      to: at,
    };
    const size = bytes.length;
    const kept = keepSurely(this.#ports.keep, { recording, content: bytes }).then((hash) => ({ hash, size }));
    keptStyles.set(of, kept);
    kept.catch(() => keptStyles.delete(of));
    return kept;
  }
}
