import type { Migration } from '../migration.ts';

/**
 * What files of one person have in common, coarsely: the last digits of numbers, e-mail addresses, names. Found by
 * index; whether two of them really look like one person's is the rule's to say (domain/customer/duplicates.ts).
 */
export const customerKeys: Migration = {
  id: 10,
  name: 'customer-keys',
  sql: `
create function customer_keys(doc jsonb) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct key), '{}') from (
    select 'phone:' || right(regexp_replace(normalize(number, NFKC), '[^0-9]', '', 'g'), 8) as key
    from (
      select doc->>'phone' as number
      union all select jsonb_array_elements_text(coalesce(doc->'otherPhones', '[]'))
    ) as numbers
    union all select 'email:' || lower(trim(normalize(doc->>'email', NFKC)))
    union all select 'name:' || lower(regexp_replace(normalize(doc->>'name', NFKC), '\\s', '', 'g'))
  ) as keys where key is not null and key not in ('phone:', 'email:', 'name:')
$$;
create index customer_by_keys on customer using gin (customer_keys(doc));
`,
};
