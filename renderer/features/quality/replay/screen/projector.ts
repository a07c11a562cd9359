import { Replayer } from '@rrweb/replay';
import '@rrweb/replay/dist/style.css';
import type { Instant } from '../../../../../domain/time.ts';
import { permitStyles } from './permit-styles.ts';
import type { Reel } from './reels.ts';

/** What the projector follows: the one clock of the replay. */
export interface Head {
  at: Instant;
  playing: boolean;
  speed: number;
}

/** How far the picture may be from the clock while it plays, in ms of the watcher's time. */
const DRIFT_MS = 250;
const FULL = 2;

interface Shown {
  reel: Reel;
  replayer: Replayer;
  /** The first instant at which the whole screen is there, in ms from the beginning. */
  first: number;
  playing: boolean;
  speed: number;
  at: Instant | undefined;
}

/**
 * Draws recorded screens into a place on the page. It has no clock of its own that counts: while the replay plays it
 * runs along and is put right whenever it is off.
 */
export class Projector {
  readonly #place: HTMLElement;
  readonly #nonce: string;
  readonly #title: string;
  #shown: Shown | undefined;

  /** `title` is what the picture is called. */
  constructor(place: HTMLElement, { nonce, title }: { nonce: string; title: string }) {
    this.#place = place;
    this.#nonce = nonce;
    this.#title = title;
  }

  /** Puts in another stretch, if it is another one. */
  insert(reel: Reel): void {
    if (this.#shown?.reel === reel) return;
    this.clear();
    const [start] = reel.events;
    const whole = reel.events.find(({ type }) => type === FULL);
    if (!start || !whole || reel.events.length < 2) return;
    const replayer = new Replayer(structuredClone(reel.events) as ConstructorParameters<typeof Replayer>[0], {
      root: this.#place,
      mouseTail: false,
      triggerFocus: false,
      useVirtualDom: false,
      showWarning: false,
      UNSAFE_replayCanvas: false,
    });
    permitStyles(replayer.iframe, this.#nonce);
    replayer.on('fullsnapshot-rebuilded', () => this.#dress(replayer.iframe, reel.styles));
    replayer.on('resize', (size) => this.#resized(size as { width: number; height: number }));
    replayer.iframe.title = this.#title;
    replayer.iframe.tabIndex = -1;
    const first = whole.timestamp - start.timestamp + 1;
    this.#shown = { reel, replayer, first, playing: false, speed: 1, at: undefined };
    const meta = reel.events.find(({ type }) => type === 4)?.data as { width: number; height: number };
    if (meta) this.#resized(meta);
  }

  /** Shows what the clock says. */
  follow({ at, playing, speed }: Head): void {
    const shown = this.#shown;
    if (!shown) return;
    const { replayer, reel, first } = shown;
    const wanted = Math.max(first, at - reel.stretch.from);
    if (!playing) {
      if (shown.playing || shown.at !== at) replayer.pause(wanted);
    } else {
      if (shown.speed !== speed) replayer.setConfig({ speed });
      const off = Math.abs(replayer.getCurrentTime() - wanted);
      if (!shown.playing || off > DRIFT_MS * Math.max(1, speed)) replayer.play(wanted);
    }
    Object.assign(shown, { playing, speed, at });
  }

  /** Makes the picture as large as its place allows. */
  fit(): void {
    const { replayer } = this.#shown ?? {};
    if (!replayer) return;
    const { width, height } = replayer.iframe;
    const scale = Math.min(
      this.#place.clientWidth / Number(width || 1),
      this.#place.clientHeight / Number(height || 1),
      1,
    );
    const { style } = replayer.wrapper;
    style.transform = `translate(-50%, -50%) scale(${scale})`;
  }

  clear(): void {
    this.#shown?.replayer.destroy();
    this.#shown = undefined;
  }

  #resized({ width, height }: { width: number; height: number }): void {
    const { iframe } = this.#shown?.replayer ?? {};
    if (!iframe) return;
    iframe.width = String(width);
    iframe.height = String(height);
    this.fit();
  }

  /** The looks come first, as the sheets of a page do. */
  #dress({ contentDocument }: HTMLIFrameElement, styles: string | undefined): void {
    if (styles === undefined || !contentDocument?.head) return;
    const element = contentDocument.createElement('style');
    element.textContent = styles;
    contentDocument.head.prepend(element);
  }
}
