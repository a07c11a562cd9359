import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Ticker } from './ticker.ts';

describe('a ticker', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const aTicker = (everyMs: number) => {
    const start = Date.now();
    return new Ticker(() => Date.now() - start, everyMs);
  };

  it('stands still between its steps, so that everybody sees the same time', () => {
    const ticker = aTicker(1_000);
    ticker.subscribe(() => {});
    const at = ticker.read();
    vi.advanceTimersByTime(999);
    expect(ticker.read()).toBe(at);
    vi.advanceTimersByTime(1);
    expect(ticker.read()).toBe(at + 1_000);
  });

  it('has one timer for all who look, and none when nobody does', () => {
    const ticker = aTicker(1_000);
    const stops = [ticker.subscribe(() => {}), ticker.subscribe(() => {})];
    expect(vi.getTimerCount()).toBe(1);
    for (const stop of stops) stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is current again for whoever looks after a pause', () => {
    const ticker = aTicker(1_000);
    ticker.read();
    vi.advanceTimersByTime(5_000);
    expect(ticker.read()).toBe(5_000);
  });
});
