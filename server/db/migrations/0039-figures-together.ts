import type { Migration } from '../migration.ts';

/**
 * Most questions name neither a channel nor a kind: beside the cells of each stand those of all together ('*'), for
 * everybody and for every agent. There are none of one disposition.
 */
export const figuresTogether: Migration = {
  id: 39,
  name: 'figures together',
  sql: `
do $$
declare
  measures text;
  summed text;
begin
  select string_agg(format('%I', column_name), ', '), string_agg(format('sum(%I)', column_name), ', ')
  into measures, summed from information_schema.columns
  where table_schema = current_schema() and table_name = 'roll_up'
    and column_name not in ('grain', 'agent_id', 'disposition', 'at', 'queue_id', 'channel', 'kind');
  execute format(
    'insert into roll_up (grain, agent_id, disposition, at, queue_id, channel, kind, %s)
     select grain, agent_id, disposition, at, queue_id, ''*'', ''*'', %s from roll_up
     where disposition = ''*'' group by 1, 2, 3, 4, 5', measures, summed);
end $$;

drop index roll_up_by_agent;
create index roll_up_by_agent on roll_up (grain, channel, kind, at) where agent_id <> '*';
`,
};
