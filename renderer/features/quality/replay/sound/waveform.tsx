import { memo, useEffect, useRef } from 'react';
import type { Recorded } from '../../../../../domain/recording/coverage.ts';
import { PEAKS_A_SECOND } from '../../../../../domain/recording/loudness.ts';
import { playedMs, playOn, type Silence } from '../../../../../domain/replay/playback.ts';
import classes from './sound-track.module.css';

interface Props {
  stretch: Recorded;
  peaks: Float32Array;
  silences: readonly Silence[];
}

/** How loud it was, along the bar; what is skipped there takes no room here either. */
export const Waveform = memo(function Waveform({ stretch, peaks, silences }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const place = canvas.current;
    if (!place) return;
    const paint = () => draw(place, stretch, peaks, silences);
    const sizes = new ResizeObserver(paint);
    sizes.observe(place);
    return () => sizes.disconnect();
  }, [stretch, peaks, silences]);
  return <canvas ref={canvas} className={classes.wave} />;
});

function draw(
  canvas: HTMLCanvasElement,
  { from, to }: Recorded,
  peaks: Float32Array,
  silences: readonly Silence[],
): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = width;
  canvas.height = height;
  const paint = canvas.getContext('2d');
  if (!paint || width === 0) return;
  paint.fillStyle = getComputedStyle(canvas).color;
  const total = playedMs(from, to, silences);
  const peakAt = (x: number) => {
    const at = playOn(from, (x / width) * total, { speed: 1, silences, end: to });
    return Math.floor(((at - from) / 1_000) * PEAKS_A_SECOND);
  };
  for (let x = 0; x < width; x += 1) {
    let loudest = 0;
    for (let i = peakAt(x); i <= peakAt(x + 1); i += 1) loudest = Math.max(loudest, peaks[i] ?? 0);
    const tall = Math.max(1, loudest * height);
    paint.fillRect(x, (height - tall) / 2, 1, tall);
  }
}
