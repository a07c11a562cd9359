import { HOUR, type Instant, MINUTE, SECOND } from '../../domain/time.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}:\d{2})$/;

/**
 * Reads local times (`1999-02-01T07:02:47`) of one zone. A time that the zone leaves out (clocks put forward) is taken
 * as if they had not been; of one that comes twice, the first is meant.
 */
export class LocalTimes {
  readonly #format: Intl.DateTimeFormat;
  /** Offsets by hour: asking the zone is slow, and a file asks for the same hours over and over. */
  readonly #offsets = new Map<number, number>();

  /** Throws `RangeError` for a zone the machine does not know. */
  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** The instant, or undefined when the text is no local time. */
  read(text: string): Instant | undefined {
    const [, date, time] = LOCAL.exec(text.trim()) ?? [];
    if (!date || !time) return undefined;
    const asUtc = Date.parse(`${date}T${time.padStart(8, '0')}Z`);
    if (Number.isNaN(asUtc)) return undefined;
    const before = asUtc - this.#offsetAt(asUtc - 12 * HOUR);
    const exact = asUtc - this.#offsetAt(before);
    return this.#offsetAt(exact) === asUtc - exact ? exact : before;
  }

  #offsetAt(instant: Instant): number {
    // Offsets change on quarter hours only.
    const quarter = Math.floor(instant / (15 * MINUTE));
    const known = this.#offsets.get(quarter);
    if (known !== undefined) return known;
    const part = Object.fromEntries(
      this.#format.formatToParts(quarter * 15 * MINUTE).map(({ type, value }) => [type, Number(value)]),
    ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
    const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
    const offset = Math.round((local - quarter * 15 * MINUTE) / SECOND) * SECOND;
    this.#offsets.set(quarter, offset);
    return offset;
  }
}
