import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { JournalEvent } from '../../../../domain/journal/event.ts';
import { hasRole, leadsQueue } from '../../../../domain/person/person.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { isKeyMoment } from '../../../../domain/replay/key-moments.ts';
import type { Timeline } from '../../../../domain/replay/timeline.ts';
import { withRecorded } from '../../../../domain/replay/with-recorded.ts';
import { useSession } from '../../../data/index.ts';
import { Conversation } from './conversation.tsx';
import { MarkList } from './mark-list.tsx';
import { MomentStrip } from './moment-strip.tsx';
import { RecordingsButton } from './recordings/recordings-button.tsx';
import classes from './replay.module.css';
import { ScreenPane } from './screen/screen-pane.tsx';
import { useRecorded } from './screen/use-recorded.ts';
import { SeekBar } from './seek-bar.tsx';
import { SoundTrack } from './sound/sound-track.tsx';
import { Transport } from './transport.tsx';
import { usePlayer } from './use-player.ts';

interface Props {
  timeline: Timeline;
  interaction: Interaction | undefined;
  queues: readonly Queue[];
  events: readonly JournalEvent[];
}

/** One conversation played back: what was said, how it stood, and everything one can jump to, on one clock. */
export function Replay({ timeline: plain, interaction, queues, events }: Props) {
  const { t } = useTranslation('quality');
  const { person } = useSession();
  const notes =
    hasRole(person, 'evaluator') || (interaction !== undefined && leadsQueue(person, interaction.queueId));
  const [all, setAll] = useState(false);
  const parts = useRecorded(events, plain);
  const timeline = useMemo(
    () => withRecorded(plain, parts.recorded, parts.gaps, events),
    [plain, parts, events],
  );
  const turns = useMemo(() => timeline.marks.filter(isKeyMoment), [timeline]);
  const listed = all ? timeline.marks : turns;
  const player = usePlayer(timeline, listed, parts.recorded);
  const { position, seek, playing, speed } = player;
  const head = { at: position, playing, speed };
  const screen = parts.screens.length > 0 || parts.gaps.length > 0;
  const current = listed.findLast(({ at }) => at <= position);
  return (
    <section className={classes.replay} aria-label={t('replay.title')}>
      <MarkList
        timeline={timeline}
        marks={listed}
        currentId={current?.id}
        all={all}
        onAll={setAll}
        onSeek={({ at }) => seek(at)}
      />
      <div className={classes.stage}>
        <MomentStrip timeline={timeline} position={position} queues={queues}>
          {interaction && (
            <RecordingsButton interaction={interaction} parts={parts} events={events} position={position} />
          )}
        </MomentStrip>
        <div className={classes.panes} data-screen={screen || undefined}>
          {screen && <ScreenPane interactionId={timeline.interactionId} parts={parts} head={head} />}
          <Conversation timeline={timeline} interaction={interaction} position={position} />
        </div>
      </div>
      <div className={classes.controls}>
        {parts.sounds.length > 0 && (
          <SoundTrack timeline={timeline} sounds={parts.sounds} silences={player.silences} head={head} />
        )}
        <SeekBar
          timeline={timeline}
          marks={turns}
          silences={player.silences}
          gaps={parts.gaps}
          position={position}
          onSeek={seek}
        />
        <Transport timeline={timeline} player={player} notes={notes} />
      </div>
    </section>
  );
}
