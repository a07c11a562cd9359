import { callingRules } from '../../domain/callback/calling-rules.ts';
import { dueFromPolicy } from '../../domain/callback/due.ts';
import { isQuiet } from '../../domain/callback/quiet-hours.ts';
import type { Campaign } from '../../domain/study/campaign.ts';
import { whoCalls } from '../../domain/study/who-calls.ts';
import { type Centre, SYSTEM } from '../centre/centre.ts';
import type { CentreTransaction } from '../centre/centre-transaction.ts';
import type { Sql } from '../db/database.ts';
import { readParameters } from '../db/parameters.ts';
import { readRow, readRows } from '../db/rows.ts';

const WAITING = `not doc ? 'stopped' and doc->'entries' @> '[{"state": "waiting"}]' order by id`;
const OPEN = `doc ? 'campaign' and doc->>'state' = 'open'`;
/** Whoever declined says so in one of these; the rule decides which of them counts. */
const MAY_HAVE_DECLINED = `${OPEN} and exists (
  select 1 from customer as file where file.id = callback.doc->>'customerId' and (
    file.doc->'consents' @> '[{"purpose": "satisfactionSurvey", "given": false}]'
    or file.doc->'surveyConsent'->>'given' = 'false' or file.doc ? 'knownAs' or file.doc ? 'mergedInto'))`;

/**
 * Hands the calls of campaigns to agents, a few at a time and none in the quiet hours, and takes back those of customers
 * who have declined meanwhile (C-172).
 */
export async function callForCampaigns(centre: Centre): Promise<void> {
  const { clock, db } = centre;
  for (const { id: callbackId } of await readRows(db, 'callback', MAY_HAVE_DECLINED))
    await centre.act('centre.takeBackCall', { callbackId });
  if (isQuiet(clock.now(), await rulesOf(db))) return;
  for (const campaign of await readRows(db, 'campaign', WAITING))
    await centre.transact((transaction) => handOut(transaction, campaign));
}

const rulesOf = async (sql: Sql) => callingRules(await readParameters(sql, 'P-QH', 'P03'));

/** All of one campaign that agents have room for, in one transaction: two processes never give somebody twice as many. */
async function handOut(transaction: CentreTransaction, campaign: Campaign): Promise<void> {
  const { sql } = transaction;
  await sql.query('select id from campaign where id = $1 for update', [campaign.id]);
  const { id: campaignId, queueId, entries } = (await readRow(sql, 'campaign', campaign.id)) ?? campaign;
  const queue = await readRow(sql, 'queue', queueId);
  if (!queue) return;
  const people = await readRows(sql, 'person', 'true order by id');
  const open = new Map<string, number>();
  for (const { ownerId } of await readRows(sql, 'callback', OPEN))
    open.set(ownerId, (open.get(ownerId) ?? 0) + 1);
  const now = transaction.now();
  const dueAt = dueFromPolicy('twoBusinessDays', now, queue.hours, await rulesOf(sql)) ?? now;
  for (const { interactionId, state } of entries) {
    if (state !== 'waiting') continue;
    const servedBy = (await readRow(sql, 'interaction', interactionId))?.ownerId;
    const ownerId = whoCalls(queueId, servedBy, people, open)?.id;
    if (ownerId === undefined) continue;
    const args = { campaignId, interactionId, ownerId, dueAt };
    const { events } = await transaction.mutate({ name: 'centre.callForCampaign', args }, SYSTEM);
    if (events.some(({ type }) => type === 'callback.promised'))
      open.set(ownerId, (open.get(ownerId) ?? 0) + 1);
  }
}
