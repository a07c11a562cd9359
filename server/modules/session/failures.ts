import type { Anomaly } from '../../../contract/http/second-factor.ts';
import { DAY, type Instant, MINUTE } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { normalLogin } from './accounts.ts';

/** So many in a quarter of an hour are more than somebody mistyping. */
const MANY = 5;
const SPAN = 15 * MINUTE;
const KEPT = 90 * DAY;
const SHOWN = 100;

export async function noteFailure(sql: Sql, login: string, now: Instant): Promise<void> {
  await sql.query(
    `insert into sign_in_failure (login, at)
     select coalesce((select login from account where login = $1), ''), $2`,
    [normalLogin(login), now],
  );
}

export async function forgetFailures(sql: Sql, now: Instant): Promise<void> {
  await sql.query('delete from sign_in_failure where at < $1', [now - KEPT]);
}

/** What was out of the ordinary: many failed sign-ins, more of customers' data wanted than anybody needs; the latest first. */
export async function anomalies(sql: Sql): Promise<Anomaly[]> {
  const failed = await sql.query<{ about: string; at: Instant; count: number }>(
    `select login as about, max(at) as at, count(*) as count from sign_in_failure
     group by login, at / ${SPAN} having count(*) >= ${MANY} order by max(at) desc limit ${SHOWN}`,
  );
  const beyond = await sql.query<{ about: string; at: Instant; what: 'files' | 'exports' | 'looks' | null }>(
    `select stream_id as about, at, data->>'what' as what from journal
     where type = 'person.filesRefused' order by seq desc limit ${SHOWN}`,
  );
  return [
    ...failed.map((one): Anomaly => ({ kind: 'signIns', ...one })),
    ...beyond.map(({ about, at, what }): Anomaly => ({ kind: what ?? 'files', about, at, count: 1 })),
  ]
    .sort((a, b) => b.at - a.at)
    .slice(0, SHOWN);
}
