import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../../domain/calendar/opening-hours.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { queueFigures } from '../../../../domain/metrics/queue-figures.ts';
import type { Person } from '../../../../domain/person/person.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import type { Duration } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './queues.module.css';

interface Props {
  queue: Queue;
  interactions: readonly Interaction[];
  people: readonly Person[];
}

/** One queue at this second. */
export function QueueRow({ queue, interactions, people }: Props) {
  const { t } = useTranslation('workspace');
  const { language, inWords } = useFormat();
  const now = useNow();
  const figures = queueFigures([], interactions, people, queue, { from: now, to: now, now });
  const longest = figures.longestWait.value;
  const open = isOpen(queue.hours, now);
  const { overflow } = queue;
  const helper = useView((rows) => overflow && rows.get('queue', overflow.toQueueId), [overflow?.toQueueId]);
  const about = [
    queue.name[language],
    t(open ? 'queues.open' : 'queues.closed'),
    overflow &&
      helper &&
      t('queues.overflow', { queue: helper.name[language], time: inWords(overflow.afterMs) }),
  ];
  return (
    <tr>
      <th scope="row">
        <KeyHint label={about.filter(Boolean).join(' · ')}>
          <span className={classes.name} data-closed={!open || undefined}>
            {queue.name[language]}
          </span>
        </KeyHint>
      </th>
      <td data-some={figures.waiting.value > 0 || undefined}>{figures.waiting.value}</td>
      <td>
        {longest === undefined ? '–' : <LongestWait wait={longest} late={longest > queue.serviceLevelMs} />}
      </td>
      <td data-nobody={figures.availableAgents.value === 0 || undefined}>{figures.availableAgents.value}</td>
    </tr>
  );
}

function LongestWait({ wait, late }: { wait: Duration; late: boolean }) {
  const { t } = useTranslation('workspace');
  if (!late) return stopwatch(wait);
  return (
    <KeyHint label={t('queues.late')}>
      <span data-late>
        {stopwatch(wait)}
        <VisuallyHidden> {t('queues.late')}</VisuallyHidden>
      </span>
    </KeyHint>
  );
}
