import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../../domain/calendar/opening-hours.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { queueFigures } from '../../../../domain/metrics/queue-figures.ts';
import type { Person } from '../../../../domain/person/person.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { useNow } from '../../../data/index.ts';
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
  const { language, stopwatch } = useFormat();
  const now = useNow();
  const figures = queueFigures([], interactions, people, queue, { from: now, to: now, now });
  const longest = figures.longestWait.value;
  const open = isOpen(queue.hours, now);
  return (
    <tr>
      <th scope="row">
        <Tooltip label={t(open ? 'queues.open' : 'queues.closed')}>
          <span className={classes.name} data-closed={!open || undefined}>
            {queue.name[language]}
          </span>
        </Tooltip>
      </th>
      <td data-some={figures.waiting.value > 0 || undefined}>{figures.waiting.value}</td>
      <td className="tabular" data-late={(longest ?? 0) > queue.serviceLevelMs || undefined}>
        {longest === undefined ? '–' : stopwatch(longest)}
      </td>
      <td data-nobody={figures.availableAgents.value === 0 || undefined}>{figures.availableAgents.value}</td>
    </tr>
  );
}
