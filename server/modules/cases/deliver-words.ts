import { type Case, caseNumber } from '../../../domain/case/case.ts';
import { deliveryCallsFor } from '../../../domain/case/delivery.ts';
import words from '../../../resources/cases/news.json' with { type: 'json' };
import { type Centre, SYSTEM } from '../../centre/centre.ts';
import { keepLink } from './case-links.ts';

/** Words not proved to have arrived, with what the customer's page has shown and whether it can still be written to. */
const UNPROVED = `
  select doc,
    exists (
      select from message where message.id = casefile.doc->'delivery'->>'messageId' and message.doc ? 'deliveredAt'
    ) as shown,
    exists (
      select from interaction where interaction.id = casefile.doc->'interactionIds'->>0
        and (interaction.doc->>'channel' = 'chat' or interaction.doc->>'channel' ~ '^(live|post)-')
        and interaction.state in ('queued', 'offered', 'connected', 'held', 'wrapUp')
    ) as carried
  from casefile
  where doc ? 'delivery' and not doc->'delivery' ? 'proved' and not doc->'delivery' ? 'failedAt'
    and state <> 'archived'`;

/**
 * Sees whether what customers were told has arrived, tries again where it has not, and gives up after three tries: then
 * it is a task of whoever answers for the case (C-107, C-114, P-RTRY). Returns how many cases had something.
 */
export async function deliverWords(centre: Centre): Promise<number> {
  const found = await centre.db.query<{ doc: Case; shown: boolean; carried: boolean }>(UNPROVED);
  const now = centre.clock.now();
  let done = 0;
  for (const { doc: row, shown, carried } of found) {
    const calls = shown || deliveryCallsFor(row, now, carried) !== undefined;
    if (shown) await centre.act('centre.deliverCaseWord', { caseId: row.id });
    else if (calls) await knock(centre, row.id);
    if (calls) done += 1;
  }
  return done;
}

/** The link that came with the number is the customer's alone: nobody has kept it, so the notice brings another. */
async function knock(centre: Centre, caseId: string): Promise<void> {
  await centre.transact(async (transaction) => {
    await transaction.rows.lock([{ entity: 'casefile', id: caseId }]);
    const row = transaction.rows.get('casefile', caseId);
    if (!row) return;
    const token = centre.random.token();
    const text = words[row.language]
      .replace('{number}', caseNumber(caseId))
      .replace('{link}', `/chat/#case=${token}`);
    const args = { caseId, text };
    const { events } = await transaction.mutate({ name: 'centre.knockForCase', args }, SYSTEM);
    if (events.some(({ type }) => type === 'case.knocked'))
      await keepLink(transaction.sql, caseId, token, transaction.now());
  });
}
