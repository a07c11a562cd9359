import { LOW_STARS } from '../feedback/feedback.ts';
import type { Channel } from '../queue/channel.ts';
import type { Interaction } from './interaction.ts';

/** What makes an interaction worth an evaluator's eye, read off its row. */
export const notices = ['noGreeting', 'lowStars', 'transferred', 'notSolved'] as const;
export type Notice = (typeof notices)[number];

/** The notices an interaction carries, in the order of `notices`. */
export function noticesOf(interaction: Interaction): Notice[] {
  const stars = interaction.survey?.stars;
  const carries: Record<Notice, boolean> = {
    noGreeting: interaction.flags.includes('noGreeting'),
    lowStars: stars !== undefined && stars <= LOW_STARS,
    transferred: interaction.transferCount > 0,
    notSolved: interaction.solved === false,
  };
  return notices.filter((notice) => carries[notice]);
}

/** What a person looks for. Everything that is set must hold; `notices` are all wanted at once. */
export interface InteractionFilter {
  text?: string;
  queueId?: string;
  agentId?: string;
  channel?: Channel;
  notices?: readonly Notice[];
}

/** The interactions that match, the latest end first. `text` is looked for in name, topic, record and last message. */
export function findInteractions(
  interactions: readonly Interaction[],
  filter: InteractionFilter,
): Interaction[] {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return interactions
    .filter((interaction) => fits(interaction, filter) && contains(interaction, words))
    .sort((a, b) => endOf(b) - endOf(a) || b.id.localeCompare(a.id));
}

/** When it ended, or the last thing known of it while it has not. */
export const endOf = (interaction: Interaction): number => interaction.closedAt ?? interaction.queuedAt;

function fits(interaction: Interaction, { queueId, agentId, channel, notices: wanted }: InteractionFilter) {
  if (queueId && interaction.queueId !== queueId) return false;
  if (agentId && interaction.ownerId !== agentId) return false;
  if (channel && interaction.channel !== channel) return false;
  if (!wanted?.length) return true;
  const carried = noticesOf(interaction);
  return wanted.every((notice) => carried.includes(notice));
}

function contains(interaction: Interaction, words: readonly string[]): boolean {
  if (!words.length) return true;
  const { id, customerName, topic, summary, solution, lastMessage, survey } = interaction;
  const text = [id, customerName, topic, summary, solution, lastMessage?.text, survey?.text]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
