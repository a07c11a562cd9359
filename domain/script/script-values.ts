import { isOpen, nextOpening } from '../calendar/opening-hours.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Person } from '../person/person.ts';
import type { Queue } from '../queue/queue.ts';
import type { Instant } from '../time.ts';
import type { ScriptValues } from './fill-script.ts';
import { openingWords } from './opening-words.ts';
import { timeOfDay } from './time-of-day.ts';

/**
 * What a script's variables stand for in one interaction, in the customer's language. Without an agent (an automatic
 * message) a script that names the agent cannot be filled; nor, while service is open, one that names the next opening.
 */
export function scriptValues(
  row: Pick<Interaction, 'customerName' | 'language'>,
  queue: Pick<Queue, 'brand' | 'hours' | 'name'>,
  agent: Pick<Person, 'serviceName'> | undefined,
  now: Instant,
): ScriptValues {
  const opening = isOpen(queue.hours, now) ? undefined : nextOpening(queue.hours, now);
  return {
    customer: row.customerName,
    agent: agent?.serviceName,
    brand: queue.brand[row.language],
    queue: queue.name[row.language],
    timeOfDay: timeOfDay(now, row.language),
    nextOpening: opening === undefined ? undefined : openingWords(opening, row.language),
  };
}
