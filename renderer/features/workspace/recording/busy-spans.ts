/** Doing something again within this time is doing it still, in ms. */
const BREATH_MS = 10_000;
const MOST = 200;

/** When somebody was doing something, for a replay that leaves out what nobody did. */
export class BusySpans {
  readonly spans: [number, number][] = [];

  at(ms: number): void {
    const last = this.spans.at(-1);
    if (last && (ms - last[1] <= BREATH_MS || this.spans.length === MOST)) last[1] = ms;
    else this.spans.push([ms, ms]);
  }
}
