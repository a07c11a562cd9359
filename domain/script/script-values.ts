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
  row: Pick<Interaction, 'customerName' | 'language'> &
    Partial<Pick<Interaction, 'topic' | 'handover' | 'lastMessage'>>,
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
    matter: matterWords(row),
    nextOpening: opening === undefined ? undefined : openingWords(opening, row.language),
  };
}

/** As much as can be said in one breath. */
const BREATH = 80;

/**
 * What the customer wants, to be restated to them (C-042): as the colleague who handed them over put it, else as the matter
 * was announced, else in their own last words.
 */
function matterWords({
  topic,
  handover,
  lastMessage,
}: Partial<Pick<Interaction, 'topic' | 'handover' | 'lastMessage'>>): string | undefined {
  const own = lastMessage?.by === 'customer' ? lastMessage.text : undefined;
  const words = [handover?.summary, topic, own].find((one) => one?.trim())?.trim();
  const signs = [...(words?.replace(/\s+/g, ' ').replace(/[。.!！?？]+$/u, '') ?? '')];
  return signs.length > BREATH ? `${signs.slice(0, BREATH).join('')}…` : signs.join('') || undefined;
}
