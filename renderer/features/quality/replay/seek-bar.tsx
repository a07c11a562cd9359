import { type KeyboardEvent, memo, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gap } from '../../../../domain/recording/coverage.ts';
import type { Mark } from '../../../../domain/replay/marks.ts';
import { playedMs, playOn, type Silence } from '../../../../domain/replay/playback.ts';
import type { Timeline } from '../../../../domain/replay/timeline.ts';
import { type Instant, MINUTE, SECOND } from '../../../../domain/time.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { isComposing } from '../../../ui/keys.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { markIcon, markTone, useMarkWords } from './mark-look.tsx';
import classes from './seek-bar.module.css';

interface Props {
  timeline: Timeline;
  marks: readonly Mark[];
  silences: readonly Silence[];
  /** When the screen was not recorded. */
  gaps: readonly Gap[];
  position: Instant;
  onSeek(to: Instant): void;
}

/**
 * The whole conversation as a bar: its states, its marks, and where the replay stands. Long silences that are skipped
 * take no room on it.
 */
export function SeekBar({ timeline, marks, silences, gaps, position, onSeek }: Props) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const bar = useRef<HTMLDivElement>(null);
  const { startedAt: start, endedAt: end } = timeline;
  const total = Math.max(1, playedMs(start, end, silences));
  const seekTo = ({ clientX }: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect();
    if (!box) return;
    const part = Math.min(Math.max((clientX - box.left) / box.width, 0), 1);
    onSeek(playOn(start, part * total, { speed: 1, silences, end }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, Instant> = {
      ArrowLeft: position - 5 * SECOND,
      ArrowRight: position + 5 * SECOND,
      PageUp: position - MINUTE,
      PageDown: position + MINUTE,
      Home: start,
      End: end,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onSeek(to);
  };
  const share = (at: Instant) => `${(100 * playedMs(start, at, silences)) / total}%`;
  return (
    <div
      ref={bar}
      role="slider"
      tabIndex={0}
      className={classes.bar}
      aria-label={t('seek.label')}
      aria-valuemin={0}
      aria-valuemax={Math.round((end - start) / SECOND)}
      aria-valuenow={Math.round((position - start) / SECOND)}
      aria-valuetext={t('seek.value', {
        time: stopwatch(position - start),
        clock: format.timeWithSeconds(position),
      })}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && seekTo(event)}
      onKeyDown={onKeyDown}
    >
      <Track timeline={timeline} marks={marks} silences={silences} gaps={gaps} onSeek={onSeek} />
      <div className={classes.played} style={{ width: share(position) }} />
      <div className={classes.head} style={{ left: share(position) }} />
    </div>
  );
}

/** What does not move with the clock. */
const Track = memo(function Track({ timeline, marks, silences, gaps, onSeek }: Omit<Props, 'position'>) {
  const { t } = useTranslation('quality');
  const words = useMarkWords(timeline);
  const { startedAt: start, endedAt: end, states } = timeline;
  const total = Math.max(1, playedMs(start, end, silences));
  const share = (from: Instant, to: Instant) => `${(100 * playedMs(from, to, silences)) / total}%`;
  return (
    <>
      <div className={classes.track}>
        {states.map((span) => (
          <div
            key={span.from}
            className={classes.span}
            data-state={span.state}
            style={{ left: share(start, span.from), width: share(span.from, span.to) }}
          />
        ))}
        {silences.map((silence) => (
          <div key={silence.from} className={classes.cut} style={{ left: share(start, silence.from) }} />
        ))}
      </div>
      {gaps.map((gap) => (
        <i
          key={gap.from}
          className={classes.gap}
          title={t(`screen.gap.${gap.reason}`)}
          style={{ left: share(start, gap.from), width: share(gap.from, gap.to) }}
        />
      ))}
      {timeline.messages.map((message) => (
        <i
          key={message.id}
          className={classes.message}
          data-by={message.by}
          style={{ left: share(start, message.at) }}
        />
      ))}
      {marks.map((mark) => {
        const Icon = markIcon(mark);
        return (
          <KeyHint key={mark.id} label={`${stopwatch(mark.at - start)}  ${words(mark)}`}>
            <span
              className={classes.mark}
              data-tone={markTone(mark)}
              style={{ left: share(start, mark.at) }}
              onPointerDown={(event) => {
                event.stopPropagation();
                onSeek(mark.at);
              }}
            >
              <Icon size={13} stroke={1.8} />
            </span>
          </KeyHint>
        );
      })}
    </>
  );
});
