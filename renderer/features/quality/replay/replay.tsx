import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { isKeyMoment } from '../../../../domain/replay/key-moments.ts';
import type { Timeline } from '../../../../domain/replay/timeline.ts';
import { Conversation } from './conversation.tsx';
import { MarkList } from './mark-list.tsx';
import { MomentStrip } from './moment-strip.tsx';
import classes from './replay.module.css';
import { SeekBar } from './seek-bar.tsx';
import { Transport } from './transport.tsx';
import { usePlayer } from './use-player.ts';

interface Props {
  timeline: Timeline;
  interaction: Interaction | undefined;
  queues: readonly Queue[];
}

/** One conversation played back: what was said, how it stood, and everything one can jump to, on one clock. */
export function Replay({ timeline, interaction, queues }: Props) {
  const { t } = useTranslation('quality');
  const [all, setAll] = useState(false);
  const turns = useMemo(() => timeline.marks.filter(isKeyMoment), [timeline]);
  const listed = all ? timeline.marks : turns;
  const player = usePlayer(timeline, listed);
  const { position, seek } = player;
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
        <MomentStrip timeline={timeline} position={position} queues={queues} />
        <Conversation timeline={timeline} interaction={interaction} position={position} />
      </div>
      <div className={classes.controls}>
        <SeekBar
          timeline={timeline}
          marks={turns}
          silences={player.silences}
          position={position}
          onSeek={seek}
        />
        <Transport timeline={timeline} player={player} />
      </div>
    </section>
  );
}
