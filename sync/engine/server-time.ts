/** A sample is worth replacing after this long even by a slower one: clocks drift. */
const SAMPLE_LIFETIME = 10 * 60_000;

/**
 * Estimates the server's clock from replies: the offset measured on the quickest recent round trip.
 * Decisions are the server's; this only keeps what a desktop shows close to it.
 */
export class ServerTime {
  #offset = 0;
  #roundTrip = Number.POSITIVE_INFINITY;
  #sampledAt = 0;

  get offset(): number {
    return this.#offset;
  }

  /** `sentAt` and `receivedAt` by this machine's clock, `serverTime` by the server's, all ms. */
  sample(sentAt: number, receivedAt: number, serverTime: number): void {
    const roundTrip = receivedAt - sentAt;
    // Somebody has set this machine's clock back meanwhile: there is nothing to learn from it.
    if (roundTrip < 0) return;
    // In either direction: a clock that was set makes every earlier sample wrong.
    const stale = Math.abs(receivedAt - this.#sampledAt) > SAMPLE_LIFETIME;
    if (roundTrip > this.#roundTrip && !stale) return;
    this.#offset = Math.round(serverTime - (sentAt + receivedAt) / 2);
    this.#roundTrip = roundTrip;
    this.#sampledAt = receivedAt;
  }
}
