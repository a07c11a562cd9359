import type { Migration } from '../migration.ts';

/**
 * A week by the hour and queue is read from cells of hours: half as many as half hours. Of everybody and of all channels
 * and kinds together, which is what is asked by the hour; people's time is kept by the hour for each.
 */
export const figuresByHour: Migration = {
  id: 62,
  name: 'figures by hour',
  sql: `
alter table roll_up drop constraint roll_up_grain_check;
alter table roll_up add constraint roll_up_grain_check check (grain in ('halfHour', 'hour', 'day'));
alter table figure_time drop constraint figure_time_grain_check;
alter table figure_time add constraint figure_time_grain_check check (grain in ('halfHour', 'hour', 'day'));

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
     select ''hour'', agent_id, disposition, at - at %% 3600000, queue_id, channel, kind, %s from roll_up
     where grain = ''halfHour'' and agent_id = ''*'' and disposition = ''*'' and channel = ''*''
     group by 2, 3, 4, 5, 6, 7 order by 4, 5', measures, summed);
end $$;

insert into figure_time (grain, at, agent_id, busy_ms, there_ms)
select 'hour', at - at % 3600000, agent_id, sum(busy_ms), sum(there_ms) from figure_time where grain = 'halfHour'
group by 2, 3 order by 2, 3;
`,
};
