import { caseNumber, roundOf } from '../../../domain/case/case.ts';
import { silenceCallsFor, silenceCloses } from '../../../domain/case/silent-customer.ts';
import { HOUR } from '../../../domain/time.ts';
import words from '../../../resources/cases/reminder.json' with { type: 'json' };
import type { Centre } from '../../centre/centre.ts';
import { readParameters } from '../../db/parameters.ts';
import { readRows } from '../../db/rows.ts';

/**
 * Reminds customers who have an answer and have not said whether it helped, twice, and closes what stays without a word
 * (P-NOANS, C-093). What is due is decided once more in the transaction. Returns how many cases had something.
 */
export async function heedSilence(centre: Centre): Promise<number> {
  const answered = await readRows(centre.db, 'casefile', `state = 'answered'`);
  const now = centre.clock.now();
  const rules = await readParameters(centre.db, 'P-NOANS');
  let heeded = 0;
  for (const { id: caseId, language, ...row } of answered) {
    const call = silenceCallsFor({ id: caseId, language, ...row }, now, rules);
    if (call === undefined) continue;
    heeded += 1;
    const hours = silenceCloses(rules, roundOf(row)?.toldAt ?? now) / HOUR;
    const text = words[language].replace('{number}', caseNumber(caseId)).replace('{hours}', String(hours));
    if (call === 'remind') await centre.act('centre.remindOfCase', { caseId, text });
    else await centre.act('centre.closeSilentCase', { caseId });
  }
  return heeded;
}
