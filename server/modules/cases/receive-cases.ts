import { type Case, caseNumber } from '../../../domain/case/case.ts';
import { clocksOfCase } from '../../../domain/case/clocks.ts';
import type { Language } from '../../../domain/language.ts';
import { numberInForce } from '../../../domain/policy/parameter-row.ts';
import { DAY, type Instant } from '../../../domain/time.ts';
import words from '../../../resources/cases/acknowledgement.json' with { type: 'json' };
import { type Centre, SYSTEM } from '../../centre/centre.ts';
import type { Sql } from '../../db/database.ts';
import { readParameters } from '../../db/parameters.ts';
import { readRows } from '../../db/rows.ts';
import { keepLink } from './case-links.ts';

/**
 * Gives each new case its number and the customer a private link, once, and finds what came back. Two processes that look
 * at the same moment do it once: the row decides. Returns how many there were.
 */
export async function receiveCases(centre: Centre): Promise<number> {
  const fresh = await readRows(
    centre.db,
    'casefile',
    `not doc ? 'acknowledgedAt' order by received_at limit 100`,
  );
  for (const { id } of fresh) await receiveCase(centre, id);
  return fresh.length;
}

async function receiveCase(centre: Centre, caseId: string): Promise<void> {
  await centre.transact(async (transaction) => {
    await transaction.rows.lock([{ entity: 'casefile', id: caseId }]);
    const row = transaction.rows.get('casefile', caseId);
    if (!row || row.acknowledgedAt !== undefined) return;
    const token = centre.random.token();
    const now = transaction.now();
    const args = {
      caseId,
      text: acknowledgement(row, token, now),
      recurrenceOf: await earlierCase(transaction.sql, row),
    };
    await transaction.mutate({ name: 'centre.receiveCase', args }, SYSTEM);
    await keepLink(transaction.sql, caseId, token, now);
  });
}

/** The latest case of this customer about the same that was settled so shortly before that this one is a recurrence (P-RECUR, C-117). */
async function earlierCase(sql: Sql, row: Case): Promise<string | undefined> {
  if (row.customerId === undefined) return undefined;
  const rules = await readParameters(sql, 'P-RECUR');
  const within = numberInForce(rules, 'P-RECUR', row.receivedAt) * DAY;
  const [found] = await sql.query<{ id: string }>(
    `select id from casefile
     where doc->>'customerId' = $1 and id <> $2 and doc->>'area' = $3 and doc->>'fault' = $4
       and (doc->>'settledAt')::bigint >= $5 and received_at <= $6
     order by received_at desc limit 1`,
    [row.customerId, row.id, row.area, row.fault, row.receivedAt - within, row.receivedAt],
  );
  return found?.id;
}

/** The number, by when the customer hears from somebody, and the private link, in the customer's language. */
export function acknowledgement(row: Case, token: string, now: Instant): string {
  const due = clocksOfCase(row, now).find(({ id }) => id === 'firstProgress')?.dueAt ?? now;
  const values: Record<string, string> = {
    number: caseNumber(row.id),
    due: moment(due, row.language),
    link: `/chat/#case=${token}`,
  };
  return words[row.language][row.kind].replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}

const moment = (at: Instant, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  }).format(at);
