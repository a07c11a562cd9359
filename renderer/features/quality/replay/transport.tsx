import { ActionIcon, Checkbox, SegmentedControl } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { speeds } from '../../../../domain/replay/playback.ts';
import type { Timeline } from '../../../../domain/replay/timeline.ts';
import { SECOND } from '../../../../domain/time.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { NoteButton } from './note-button.tsx';
import classes from './transport.module.css';
import { useFreeKeys } from './use-free-keys.ts';
import type { Player } from './use-player.ts';
import { useSpace } from './use-space.ts';

interface Props {
  timeline: Timeline;
  player: Player;
  /** Notes are for who looks after quality. */
  notes: boolean;
}

/** What runs the replay, by hand or by key. */
export function Transport({ timeline, player, notes }: Props) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const play = t(player.playing ? 'player.pause' : 'player.play');
  useCommand({ id: 'replay.play', label: play, shortcut: 'replay.play', run: player.toggle });
  useSpace(player.toggle);
  useCommand({ id: 'replay.next', label: t('player.next'), shortcut: 'replay.next', run: player.next });
  useCommand({
    id: 'replay.previous',
    label: t('player.previous'),
    shortcut: 'replay.previous',
    run: player.previous,
  });
  useCommand({
    id: 'replay.faster',
    label: t('player.faster'),
    shortcut: 'replay.faster',
    run: () => player.shiftSpeed(1),
  });
  useCommand({
    id: 'replay.slower',
    label: t('player.slower'),
    shortcut: 'replay.slower',
    run: () => player.shiftSpeed(-1),
  });
  const skip = () => player.setSkips(!player.skips);
  useCommand({ id: 'replay.skip', label: t('player.skip'), shortcut: 'replay.skip', run: skip });
  const { position } = player;
  // As in a cutting room: L goes on, faster each time, K stands still, J goes back.
  const on = () => (player.playing ? player.shiftSpeed(1) : player.toggle());
  useCommand({ id: 'replay.on', label: t('player.on'), shortcut: 'replay.on', run: on });
  const step = (ms: number) => player.seek(position + ms);
  useCommand({
    id: 'replay.back',
    label: t('player.back'),
    shortcut: 'replay.back',
    run: () => step(-10 * SECOND),
  });
  useFreeKeys({ ArrowLeft: () => step(-5 * SECOND), ArrowRight: () => step(5 * SECOND) });
  return (
    <div className={classes.transport}>
      <div className={classes.buttons}>
        <KeyHint label={t('player.previous')} shortcut="replay.previous">
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('player.previous')}
            onClick={player.previous}
          >
            <IconPlayerSkipBackFilled size={16} />
          </ActionIcon>
        </KeyHint>
        <KeyHint label={play} keys="space">
          <ActionIcon radius="xl" size={36} aria-label={play} onClick={player.toggle}>
            {player.playing ? <IconPlayerPauseFilled size={17} /> : <IconPlayerPlayFilled size={17} />}
          </ActionIcon>
        </KeyHint>
        <KeyHint label={t('player.next')} shortcut="replay.next">
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('player.next')}
            onClick={player.next}
          >
            <IconPlayerSkipForwardFilled size={16} />
          </ActionIcon>
        </KeyHint>
      </div>
      <div className={classes.time}>
        <span className={classes.now}>{stopwatch(position - timeline.startedAt)}</span>
        <span className={classes.quiet}>/ {stopwatch(timeline.endedAt - timeline.startedAt)}</span>
        <span className={classes.quiet}>
          {format.day(position, timeline.endedAt + FAR)} {format.timeWithSeconds(position)}
        </span>
      </div>
      <div className={classes.options}>
        {notes && (
          <NoteButton
            interactionId={timeline.interactionId}
            position={position}
            startedAt={timeline.startedAt}
            pause={player.pause}
          />
        )}
        <Checkbox size="xs" label={t('player.skip')} checked={player.skips} onChange={skip} />
        <SegmentedControl
          size="xs"
          aria-label={t('player.speed')}
          value={String(player.speed)}
          onChange={(value) => player.setSpeed(speeds.find((speed) => String(speed) === value) ?? 1)}
          data={speeds.map((speed) => ({ value: String(speed), label: `${speed === 0.5 ? '½' : speed}×` }))}
        />
      </div>
    </div>
  );
}

/** Days are written out, not as today or yesterday: a replay is read long after. */
const FAR = 7 * 24 * 3_600_000;
