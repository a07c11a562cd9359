import { dayOf, isoDate } from '../../domain/calendar/site-time.ts';
import { hasRole } from '../../domain/person/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Ended, frameOf } from '../../domain/sampling/frame.ts';
import type { SamplePlan } from '../../domain/sampling/plan.ts';
import { DAY, type Instant, SECOND } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';
import { readRow, readRows } from '../db/rows.ts';

/** What ended so recently may not be committed yet: it is left to the next draw, or it would be in none. */
const SETTLED = 2 * SECOND;

/**
 * Draws what is due: each active plan once a day, over what has ended since its last draw, and a new plan at once over
 * the day before it (C-152). The seed comes into being here, so nobody can know a draw beforehand. Two processes may
 * look at once: the second one's draw has the same name and is refused. Returns how many were drawn.
 */
export async function drawSamples(centre: Centre): Promise<number> {
  const now = centre.clock.now() - SETTLED;
  const day = isoDate(dayOf(now));
  const due = await readRows(
    centre.db,
    'plan',
    `doc->>'state' = 'active' and not exists (select from draw where draw.id = plan.id || ':' || $1)`,
    [day],
  );
  let drawn = 0;
  for (const plan of due) if (await drawOnce(centre, plan, now)) drawn += 1;
  return drawn;
}

async function drawOnce(centre: Centre, plan: SamplePlan, now: Instant): Promise<boolean> {
  const people = await readRows(centre.db, 'person');
  const lead = plan.leadId === undefined ? undefined : await readRow(centre.db, 'person', plan.leadId);
  const evaluators = people.filter((person) => hasRole(person, 'evaluator')).map(({ id }) => id);
  const evaluatorIds = plan.leadId === undefined ? evaluators.sort() : [plan.leadId];
  const from = await lastDrawn(centre, plan, now);
  const since = new Map(people.map(({ id, since }) => [id, since]));
  const ended = await endedBetween(centre, from, now, since);
  const look = {
    plan,
    evaluatorIds,
    ...(plan.leadId !== undefined && { leadQueueIds: lead?.queueIds ?? [] }),
  };
  const seed = centre.random.token();
  const args = { planId: plan.id, seed, from, to: now, evaluatorIds, ...frameOf(ended, look) };
  try {
    await centre.act('centre.drawSample', args);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Where the last draw of the plan ended: nothing falls between two draws, and nothing is in both. */
async function lastDrawn({ db }: Centre, plan: SamplePlan, now: Instant): Promise<Instant> {
  const [last] = await db.query<{ to: number | null }>(
    `select max((doc->>'to')::bigint) as "to" from draw where doc->>'planId' = $1`,
    [plan.id],
  );
  return last?.to == null ? now - DAY : Number(last.to);
}

async function endedBetween(
  { db }: Centre,
  from: Instant,
  to: Instant,
  since: ReadonlyMap<string, Instant | undefined>,
): Promise<Ended[]> {
  const interactions = await readRows(
    db,
    'interaction',
    `state = 'closed' and source = 'live' and closed_at >= $1 and closed_at < $2 order by id`,
    [from, to],
  );
  const claims = await db.query<{ stream_id: string; claimed_at: number }>(
    `select stream_id, claimed_at from journal
     where stream_kind = 'interaction' and stream_id = any($1::text[]) and type = 'interaction.closed'
       and claimed_at is not null`,
    [interactions.map(({ id }) => id)],
  );
  const claimed = new Map(claims.map(({ stream_id, claimed_at }) => [stream_id, Number(claimed_at)]));
  return interactions.map((interaction) => ({
    interaction,
    claimedAt: claimed.get(interaction.id),
    agentSince: since.get(interaction.ownerId ?? ''),
  }));
}
