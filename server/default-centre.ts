import queues from '../resources/default-centre/queues.json' with { type: 'json' };
import scorecards from '../resources/default-centre/scorecards.json' with { type: 'json' };
import scripts from '../resources/default-centre/scripts.json' with { type: 'json' };
import { type Centre, SYSTEM } from './centre/centre.ts';

const defaults = { queue: queues, script: scripts, scorecard: scorecards } as const;

/** Gives an empty centre its first queues, scripts and scorecard. What it has made of them since is left alone. */
export async function ensureDefaultCentre(centre: Centre): Promise<void> {
  await centre.transact(async (transaction) => {
    const configured = await transaction.sql.query('select from queue limit 1');
    if (configured.length > 0) return;
    for (const [entity, rows] of Object.entries(defaults))
      for (const row of rows)
        await transaction.mutate({ name: 'centre.configure', args: { entity, row } }, SYSTEM);
  });
}
