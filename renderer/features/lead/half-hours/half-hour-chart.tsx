import { UnstyledButton } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDayMs } from '../../../../domain/calendar/site-time.ts';
import type { HalfHour } from '../../../../domain/metrics/half-hours.ts';
import { HOUR, type Instant, MINUTE } from '../../../../domain/time.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useArrowFocus } from '../../../ui/use-arrow-focus.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './half-hours.module.css';

const HALF_HOUR = 30 * MINUTE;
/** More half hours than this, and only every second hour is written below. */
const ROOM_FOR_EVERY_HOUR = 32;

interface Props {
  hours: readonly HalfHour[];
  /** When service ends today: the picture keeps room for what is still to come. */
  closesAt: Instant | undefined;
  onOpen(hour: HalfHour): void;
}

/** Bars a half hour: who came, and of those who was answered and who gave up. A column opens to its rows. */
export function HalfHourChart({ hours, closesAt, onOpen }: Props) {
  const { t } = useTranslation('lead');
  const { time } = useFormat();
  const chart = useRef<HTMLDivElement>(null);
  const onKeyDown = useArrowFocus(chart);
  const top = scaleTop(Math.max(1, ...hours.map(({ arrived }) => arrived.value)));
  const coming = toCome(hours, closesAt);
  const every = hours.length + coming.length > ROOM_FOR_EVERY_HOUR ? 2 * HOUR : HOUR;
  const label = (from: Instant) => (timeOfDayMs(from) % every === 0 ? time(from) : undefined);
  const height = (value: number) => `${(100 * value) / top}%`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the columns, which are buttons
    <div ref={chart} className={classes.chart} onKeyDown={onKeyDown}>
      <div className={classes.axis} aria-hidden>
        <span>{top}</span>
        <span>{top / 2}</span>
        <span>0</span>
      </div>
      <div className={classes.columns}>
        {hours.map((hour) => {
          const { from, to, arrived, answered, abandoned } = hour;
          const words = t('halfHours.column', {
            from: time(from),
            to: time(to),
            arrived: arrived.value,
            answered: answered.value,
            abandoned: abandoned.value,
          });
          return (
            <KeyHint key={from} label={words}>
              <UnstyledButton className={classes.column} aria-label={words} onClick={() => onOpen(hour)}>
                <span className={classes.bars}>
                  <i className={classes.arrived} style={{ height: height(arrived.value) }} />
                  <i className={classes.answered} style={{ height: height(answered.value) }} />
                  <i className={classes.abandoned} style={{ height: height(abandoned.value) }} />
                </span>
                <span className={classes.hour}>{label(from)}</span>
              </UnstyledButton>
            </KeyHint>
          );
        })}
        {coming.map((from) => (
          <span key={from} className={classes.column} aria-hidden>
            <span className={classes.bars} />
            <span className={classes.hour}>{label(from)}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

/** The half hours between the running one and closing time. */
function toCome(hours: readonly HalfHour[], closesAt: Instant | undefined): Instant[] {
  const next = hours.at(-1)?.to;
  if (next === undefined || closesAt === undefined) return [];
  const left = Math.max(0, Math.ceil((closesAt - next) / HALF_HOUR));
  return Array.from({ length: left }, (_, n) => next + n * HALF_HOUR);
}

/** The next even step above the tallest bar, so that the middle line is a whole number too. */
function scaleTop(highest: number): number {
  const steps = [2, 4, 6, 10, 20, 40, 60, 100];
  const size = 10 ** Math.max(0, Math.floor(Math.log10(highest)) - 1);
  return (steps.find((step) => step * size >= highest) ?? 100) * size;
}
