import { describe, expect, it } from 'vitest';
import { LocalTimes } from './local-time.ts';

const read = (zone: string, text: string) => {
  const at = new LocalTimes(zone).read(text);
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe('a local time', () => {
  it.each([
    ['Asia/Shanghai', '2026-02-01T07:02:47', '2026-01-31T23:02:47.000Z'],
    ['Asia/Jerusalem', '1999-02-01 7:02:47', '1999-02-01T05:02:47.000Z'],
    ['Europe/Berlin', '2026-07-01T12:00:00', '2026-07-01T10:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29T01:59:59', '2026-03-29T00:59:59.000Z'],
    ['Europe/Berlin', '2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01T03:30:00', '2026-11-01T08:30:00.000Z'],
  ])('in %s, %s, is %s', (zone, text, utc) => {
    expect(read(zone, text)).toBe(utc);
  });

  it.each(['', '7:02:47', '2026-02-01', '2026-13-01T00:00:00', 'yesterday'])('is not %j', (text) => {
    expect(read('Asia/Shanghai', text)).toBeUndefined();
  });

  it('needs a zone that exists', () => {
    expect(() => new LocalTimes('Mars/Base')).toThrow(RangeError);
  });
});
