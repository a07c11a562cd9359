import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { mayAccept } from '../../../domain/interaction/may-accept.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useSession, useView } from '../../data/index.ts';

/** Whether I may take a waiting interaction now: what a button offers is what the rules allow. */
export function useMayAccept(): (interaction: Interaction) => boolean {
  const { person } = useSession();
  const now = useNow(MINUTE);
  const queues = useView((rows) => rows.all('queue'));
  return (interaction) => {
    const queue = queues.find(({ id }) => id === interaction.queueId);
    return queue !== undefined && mayAccept(interaction, person, queue, now);
  };
}
