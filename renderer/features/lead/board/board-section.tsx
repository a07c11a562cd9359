import { Button } from '@mantine/core';
import { IconArrowsMaximize, IconArrowsMinimize } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import type { OpenFigure } from '../figures/open-figure.ts';
import classes from './board.module.css';
import { BoardHead } from './board-head.tsx';
import { BoardPeople } from './board-people.tsx';
import { BoardStale } from './board-stale.tsx';
import { FirstAnswersDue } from './first-answers-due.tsx';
import { PressingList } from './pressing-list.tsx';
import { QueueCard } from './queue-card.tsx';
import { useFullScreen } from './use-full-screen.ts';

interface Props {
  queues: readonly Queue[];
  variant: ServiceLevelVariant;
  onOpen(open: OpenFigure): void;
}

/** No more queues stand beside each other: their figures would be too small to read from afar. */
const MOST_BESIDE = 4;

/** How the led queues stand, for a display on the wall: every figure live, and what presses by name. */
export function BoardSection({ queues, variant, onOpen }: Props) {
  const { t } = useTranslation('board');
  const [full, setFull] = useFullScreen();
  const columns = queues.length > MOST_BESIDE ? 3 : queues.length;
  const Icon = full ? IconArrowsMinimize : IconArrowsMaximize;
  return (
    <section className={classes.board} data-full={full} aria-label={t('title')}>
      <BoardHead queues={queues}>
        <Button
          size="xs"
          variant="default"
          className={classes.fill}
          leftSection={<Icon size={15} />}
          rightSection={<Keys keys={full ? 'Escape' : 'f'} plain />}
          onClick={() => setFull(!full)}
        >
          {t(full ? 'leave' : 'fill')}
        </Button>
      </BoardHead>
      <BoardStale />
      <div className={classes.cards} data-columns={columns}>
        {queues.map((queue) => (
          <QueueCard key={queue.id} queue={queue} variant={variant} onOpen={onOpen} />
        ))}
      </div>
      <div className={classes.strip}>
        <BoardPeople queues={queues} />
        <FirstAnswersDue queues={queues} />
        <PressingList queues={queues} />
      </div>
    </section>
  );
}
