import type { Migration } from '../migration.ts';

/** Two files with one identity number are one person's (C-054): found by the same index as numbers and addresses. */
export const customersByResidentId: Migration = {
  id: 44,
  name: 'customers-by-resident-id',
  sql: `
drop index customer_by_keys;
create or replace function customer_keys(doc jsonb) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct key), '{}') from (
    select 'phone:' || right(regexp_replace(normalize(number, NFKC), '[^0-9]', '', 'g'), 8) as key
    from (
      select doc->>'phone' as number
      union all select jsonb_array_elements_text(coalesce(doc->'otherPhones', '[]'))
    ) as numbers
    union all select 'email:' || lower(trim(normalize(doc->>'email', NFKC)))
    union all select 'name:' || lower(regexp_replace(normalize(doc->>'name', NFKC), '\\s', '', 'g'))
    union all select 'residentId:' || (doc->>'residentId')
  ) as keys where key is not null and key not in ('phone:', 'email:', 'name:')
$$;
create index customer_by_keys on customer using gin (customer_keys(doc));
`,
};
