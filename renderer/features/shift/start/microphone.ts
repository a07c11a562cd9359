import { useCallback, useEffect, useRef, useState } from 'react';
import type { MicrophoneFinding } from '../../../../domain/shift/start-check.ts';

/** So long somebody may say something before silence counts. */
const LISTEN_FOR_MS = 8_000;
/** Speech at an arm's length is well above it, the noise of a quiet room below. Of 1. */
const HEARD_FROM = 0.04;

interface Microphone {
  finding: MicrophoneFinding;
  /** How loud it is right now, 0 to 1. */
  level: number;
  test(): void;
}

/** The microphone, asked for only when somebody wants it tested, and let go of again at the end. */
export function useMicrophone(): Microphone {
  const [finding, setFinding] = useState<MicrophoneFinding>('untested');
  const [level, setLevel] = useState(0);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const test = useCallback(() => {
    stop.current();
    let heard = false;
    const end = (found: MicrophoneFinding) => {
      stop.current();
      setLevel(0);
      setFinding(found);
    };
    const onLevel = (loudness: number) => {
      setLevel(loudness);
      if (loudness < HEARD_FROM || heard) return;
      heard = true;
      setFinding('heard');
    };
    setFinding('listening');
    listen(onLevel, () => end(heard ? 'heard' : 'silent')).then(
      (ended) => {
        stop.current = ended;
      },
      (error: unknown) => end(isMissing(error) ? 'missing' : 'denied'),
    );
  }, []);
  return { finding, level, test };
}

const isMissing = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotFoundError';

/** Listens for a while. Returns the function that ends it at once; nothing is recorded or kept. */
async function listen(onLevel: (level: number) => void, onEnd: () => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  analyser.fftSize = 1_024;
  audio.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let frame = 0;
  const look = () => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(Math.min(1, 4 * Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length)));
    frame = requestAnimationFrame(look);
  };
  look();
  const timer = setTimeout(onEnd, LISTEN_FOR_MS);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    for (const track of stream.getTracks()) track.stop();
    if (audio.state !== 'closed') void audio.close();
  };
}
