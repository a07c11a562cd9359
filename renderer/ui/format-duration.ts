import type { Language } from '../../domain/language.ts';
import { DAY, type Duration, HOUR, MINUTE, SECOND } from '../../domain/time.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** As on a stopwatch: `0:07`, `12:34`, `1:02:03`. Begun seconds are not counted; negative shows a minus sign. */
export function stopwatch(ms: Duration): string {
  const all = Math.floor(Math.abs(ms) / SECOND);
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const face = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
  return ms <= -SECOND ? `−${face}` : face;
}

const units = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
] as const;

/** In words, to the minute, in at most two units: `3 min`, `2 hr 5 min`, `4 days`. Under a minute is `<1 min`. */
export function inWords(ms: Duration, language: Language): string {
  const whole = Math.floor(Math.abs(ms) / MINUTE) * MINUTE;
  const unit = (value: number, name: (typeof units)[number][0]) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  if (whole === 0) return `<${unit(1, 'minute')}`;
  const first = units.findIndex(([, size]) => whole >= size);
  let left = whole;
  const parts = units.slice(first, first + 2).map(([name, size]) => {
    const value = Math.floor(left / size);
    left -= value * size;
    return value > 0 ? unit(value, name) : '';
  });
  return parts.filter(Boolean).join(' ');
}
