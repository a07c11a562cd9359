import type { Interaction } from '../../domain/interaction/interaction.ts';
import { SYSTEM } from '../centre/centre.ts';
import type { CentreTransaction } from '../centre/centre-transaction.ts';

/** Takes back the outstanding offers that `condition` names: the interaction goes back to its queue, to be offered anew. */
export async function takeBackOffers(
  transaction: CentreTransaction,
  condition: (interaction: Interaction) => boolean,
): Promise<void> {
  const offered = await transaction.sql.query<{ id: string; doc: Interaction }>(
    `select id, doc from interaction where state = 'offered' order by id`,
  );
  for (const { id } of offered.filter(({ doc }) => condition(doc))) {
    // Since it was read it may have been accepted, or missed and offered to somebody else.
    await transaction.rows.lock([{ entity: 'interaction', id }]);
    const interaction = transaction.rows.get('interaction', id);
    if (interaction?.offer && condition(interaction))
      await transaction.mutate({ name: 'centre.offerMissed', args: { interactionId: id } }, SYSTEM);
  }
}
