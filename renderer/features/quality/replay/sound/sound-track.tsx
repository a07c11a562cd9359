import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Recorded, soundGaps } from '../../../../../domain/recording/coverage.ts';
import type { Talk } from '../../../../../domain/recording/talk.ts';
import { playedMs, type Silence } from '../../../../../domain/replay/playback.ts';
import type { Timeline } from '../../../../../domain/replay/timeline.ts';
import type { Instant } from '../../../../../domain/time.ts';
import type { Head } from '../screen/projector.ts';
import classes from './sound-track.module.css';
import { TalkShare } from './talk-share.tsx';
import { useSound } from './use-sound.ts';
import { Waveform } from './waveform.tsx';

/** How far the sound may be from the clock while it plays, in seconds of the watcher's time. */
const DRIFT = 0.2;

interface Props {
  timeline: Timeline;
  sounds: readonly Recorded[];
  silences: readonly Silence[];
  head: Head;
}

/** What was said, to be heard on the replay's clock and seen along its bar. */
export function SoundTrack({ timeline, sounds, silences, head }: Props) {
  const { t } = useTranslation('quality');
  const [talks, setTalks] = useState<Readonly<Record<string, Talk>>>({});
  const hear = useCallback((id: string, talk: Talk) => setTalks((before) => ({ ...before, [id]: talk })), []);
  const total = Math.max(1, playedMs(timeline.startedAt, timeline.endedAt, silences));
  const share = (from: Instant, to: Instant) => `${(100 * playedMs(from, to, silences)) / total}%`;
  return (
    <>
      <section className={classes.track} aria-label={t('sound.title')}>
        {sounds.map((stretch) => (
          <div
            key={stretch.id}
            className={classes.stretch}
            style={{ left: share(timeline.startedAt, stretch.from), width: share(stretch.from, stretch.to) }}
          >
            <OneSound
              interactionId={timeline.interactionId}
              stretch={stretch}
              silences={silences}
              head={head}
              onTalk={hear}
            />
          </div>
        ))}
        {soundGaps(sounds).map(({ from, to, reason }) => (
          <div
            key={from}
            className={classes.gap}
            style={{ left: share(timeline.startedAt, from), width: share(from, to) }}
            role="img"
            aria-label={t(`screen.gap.${reason}`)}
            title={t(`screen.gap.${reason}`)}
          />
        ))}
        <i className={classes.head} style={{ left: share(timeline.startedAt, head.at) }} />
      </section>
      <TalkShare talks={sounds.flatMap(({ id }) => talks[id] ?? [])} />
    </>
  );
}

interface OneProps {
  interactionId: string;
  stretch: Recorded;
  silences: readonly Silence[];
  head: Head;
  onTalk(id: string, talk: Talk): void;
}

function OneSound({ interactionId, stretch, silences, head, onTalk }: OneProps) {
  const { t } = useTranslation('quality');
  const sound = useSound(interactionId, stretch);
  const audio = useRef<HTMLAudioElement>(null);
  const talk = sound.at === 'there' ? sound.drawn.talk : undefined;
  useEffect(() => {
    if (talk) onTalk(stretch.id, talk);
  }, [talk, stretch.id, onTalk]);
  useEffect(() => {
    const length = (stretch.to - stretch.from) / 1_000;
    if (audio.current) follow(audio.current, (head.at - stretch.from) / 1_000, length, head);
  });
  if (sound.at !== 'there')
    return (
      <span className={classes.words} data-state={sound.at}>
        {t(`sound.${sound.at}`)}
      </span>
    );
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: what was said stands in the conversation beside it */}
      <audio ref={audio} src={sound.url} preload="auto" />
      <Waveform stretch={stretch} peaks={sound.drawn.peaks} silences={silences} />
    </>
  );
}

/** The sound has no clock of its own that counts: it runs along and is put right whenever it is off. */
function follow(audio: HTMLAudioElement, wanted: number, length: number, { playing, speed }: Head): void {
  const within = wanted >= 0 && wanted < length;
  if (!playing || !within) {
    if (!audio.paused) audio.pause();
    if (within && Math.abs(audio.currentTime - wanted) > 0.01) audio.currentTime = wanted;
    return;
  }
  if (audio.playbackRate !== speed) audio.playbackRate = speed;
  if (Math.abs(audio.currentTime - wanted) > DRIFT * Math.max(1, speed)) audio.currentTime = wanted;
  // Refused when another word came first; the next frame asks again.
  if (audio.paused) audio.play().catch(() => {});
}
