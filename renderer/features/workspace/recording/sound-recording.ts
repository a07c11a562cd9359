import { audibleSpans } from '../../../../domain/recording/loudness.ts';
import { STRETCH_LENGTH, type StopReason } from '../../../../domain/recording/recording.ts';
import type { Instant } from '../../../../domain/time.ts';
import { decodedSound, type NewRecording } from '../../../data/index.ts';
import { keepSurely } from './keep-surely.ts';
import { watchSensitiveFocus } from './sensitive-focus.ts';
import { Turn } from './turn.ts';

/** `noMicrophone`: there is none, or this window may not have it. */
export type SoundState = 'starting' | 'on' | 'pausedForField' | 'elsewhere' | 'noMicrophone';

export interface SoundPorts {
  interactionId: string;
  now(): Instant;
  newId(): string;
  /** Resolves with the hash when it is safe on this machine. */
  keep(recording: NewRecording): Promise<string>;
  told(state: SoundState): void;
  failed(error: unknown): void;
}

/** Opus, as one file of its own for each stretch: every one is played without those before it. */
const CODED = 'audio/webm;codecs=opus';
/** Enough to understand every word of a voice. */
const BITS_A_SECOND = 24_000;

/** What is being recorded, from when on. */
interface Reel {
  recorder: MediaRecorder;
  from: Instant;
  cut: ReturnType<typeof setTimeout>;
}

/**
 * Records what the microphone hears for as long as somebody talks on the phone, wherever in the program they are. Not while
 * a payment or identity field has the focus (C-259); the gap says so.
 */
export class SoundRecording {
  readonly #ports: SoundPorts;
  readonly #turn: Turn;
  #stream: MediaStream | undefined;
  #reel: Reel | undefined;
  #ended = false;
  #sensitive = false;
  readonly #unwatch: () => void;
  /** Stretches are kept one after the other, in their order. */
  #keeping: Promise<unknown> = Promise.resolve();

  constructor(ports: SoundPorts) {
    this.#ports = ports;
    this.#turn = new Turn(`sound/${ports.interactionId}`);
    ports.told('starting');
    // Every window says where the focus is, whichever of them has the microphone.
    this.#unwatch = watchSensitiveFocus(ports.newId(), (sensitive) => this.#focusMoved(sensitive));
    void this.#begin().catch(ports.failed);
  }

  /** Nobody talks any longer, or not here. What was recorded is kept. */
  end(why: StopReason | undefined): void {
    this.#ended = true;
    this.#cut(why);
    this.#unwatch();
    this.#letGo();
    this.#turn.release();
  }

  async #begin(): Promise<void> {
    const { told } = this.#ports;
    await this.#turn.take(() => told('elsewhere'));
    if (this.#ended) return;
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined);
    this.#stream = stream;
    if (!stream) return told('noMicrophone');
    if (this.#ended) return this.#letGo();
    for (const track of stream.getTracks())
      track.addEventListener('ended', () => {
        this.#cut(undefined);
        told('noMicrophone');
      });
    this.#start();
  }

  #focusMoved(sensitive: boolean): void {
    if (this.#sensitive === sensitive || this.#ended) return;
    this.#sensitive = sensitive;
    if (sensitive) this.#cut('sensitiveField');
    this.#start();
  }

  #start(): void {
    const { now, told } = this.#ports;
    const stream = this.#stream;
    if (this.#ended || this.#reel || !stream?.active) return;
    if (this.#sensitive) {
      told('pausedForField');
      return;
    }
    const recorder = new MediaRecorder(stream, { mimeType: CODED, audioBitsPerSecond: BITS_A_SECOND });
    const cut = setTimeout(() => {
      this.#cut(undefined);
      this.#start();
    }, STRETCH_LENGTH);
    this.#reel = { recorder, from: now(), cut };
    recorder.start();
    told('on');
  }

  /** What was recorded since the last cut goes to be kept. */
  #cut(until: StopReason | undefined): void {
    const reel = this.#reel;
    this.#reel = undefined;
    if (!reel) return;
    clearTimeout(reel.cut);
    const to = this.#ports.now();
    const content = contentOf(reel.recorder);
    this.#keeping = this.#keeping
      .then(async () => this.#keep(await content, reel.from, to, until))
      .catch(this.#ports.failed);
  }

  async #keep(
    content: Uint8Array<ArrayBuffer>,
    from: Instant,
    to: Instant,
    until: StopReason | undefined,
  ): Promise<void> {
    if (content.length === 0) return;
    const { interactionId, newId, keep } = this.#ports;
    const busy = await decodedSound(content).then(
      ({ peaks }) => audibleSpans(peaks),
      (): [number, number][] => [[0, to - from]],
    );
    const recording = {
      interactionId,
      recordingId: newId(),
      kind: 'sound' as const,
      mediaType: 'audio/webm' as const,
      from,
      to,
      busy,
      ...(until && { until }),
    };
    await keepSurely(keep, { recording, content });
  }

  #letGo(): void {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
  }
}

/** Ends a recorder. Resolves with all it has recorded. */
async function contentOf(recorder: MediaRecorder): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const over = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
  if (recorder.state === 'inactive') return new Uint8Array();
  recorder.stop();
  await over;
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
