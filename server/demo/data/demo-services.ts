import { dayOf, isoDate } from '../../../domain/calendar/site-time.ts';
import { SERVICE_CATALOGUE, type Service, type ServiceCatalogue } from '../../../domain/service/catalogue.ts';
import type { ServiceEntry } from '../../../domain/service/service-entry.ts';
import { DAY, HOUR, MINUTE } from '../../../domain/time.ts';
import texts from '../../../resources/demo/services.json' with { type: 'json' };
import { type Centre, SYSTEM } from '../../centre/centre.ts';
import { readRows } from '../../db/rows.ts';

const [everyday, concierge] = [texts.services.slice(0, -1), texts.services.slice(-1)] as Service[][];

/** What has been in force for a month, and a version with one more service that waits for a manager's word. */
export const demoCatalogue = (now: number, tomorrow: string): ServiceCatalogue => ({
  id: SERVICE_CATALOGUE,
  versions: [
    {
      version: 1,
      services: everyday ?? [],
      effectiveFrom: isoDate(dayOf(now - 30 * DAY)),
      ...{ reason: texts.first, by: 'zhou-ning', at: now - 32 * DAY, state: 'approved' },
      decided: { by: 'gu-tao', at: now - 32 * DAY + HOUR, reason: '' },
    },
    {
      version: 2,
      services: [...(everyday ?? []), ...(concierge ?? [])],
      effectiveFrom: tomorrow,
      ...{ reason: texts.next, by: 'zhou-ning', at: now, state: 'proposed' },
    },
  ],
});

/** Whom the demo's people call members: every second one of those who come again and again. */
const MEMBERS =
  "doc ? 'phone' and not doc ? 'knownAs' and doc->>'phone' ~ '^199000000[012][02468]$' order by id limit 40";

/** Members, an exception that a lead made for one who is none, and one that waits for their word. */
export async function seedServices(centre: Centre, now: number): Promise<void> {
  const members = await readRows(centre.db, 'customer', MEMBERS);
  const ended = await readRows(
    centre.db,
    'interaction',
    `closed_at is not null and doc->>'queueId' = 'orders' and not doc ? 'aboutId' and coalesce(doc->>'kind', '') <> 'complaint'
       and owner_id in (select id from person where not doc ? 'siteId') and customer_id in (select id from customer)
       order by closed_at desc, id limit 5`,
  );
  const [waits, made] = ended.slice(3);
  const pickup = everyday?.find(({ id }) => id === 'pickup');
  await centre.transact(async (transaction) => {
    const put = (entity: string, row: object) =>
      transaction.mutate({ name: 'centre.configure', args: { entity, row } }, SYSTEM);
    for (const row of members) await put('customer', { ...row, customerType: 'member' });
    if (!pickup || !waits?.ownerId || !made?.ownerId) return;
    const { id: serviceId, tier, name } = pickup;
    const which = { serviceId, tier, name, version: 1, level: 'ordinary' };
    const asked: ServiceEntry = {
      ...{ ...which, entryId: 'demo-asked', state: 'asked', by: waits.ownerId },
      ...{ at: now - 20 * MINUTE, reason: texts.asked },
    };
    await put('interaction', { ...waits, services: [asked] });
    const file = (await readRows(transaction.sql, 'customer', 'id = $1', [made.customerId]))[0];
    const exception = {
      ...{ id: 'demo-exception', interactionId: made.id, serviceId, name, reason: texts.reason },
      ...{ askedBy: made.ownerId, by: 'zhao-min', at: now - DAY, words: texts.words },
    };
    if (file) await put('customer', { ...file, exceptions: [exception] });
  });
}
