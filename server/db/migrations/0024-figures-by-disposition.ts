import type { Migration } from '../migration.ts';

/**
 * What matters came to is one more thing to ask figures by. Cells of '*' are of every disposition, as before; those of one
 * disposition stand beside them, for everybody only: what one person did of one disposition is summed from their facts.
 */
export const figuresByDisposition: Migration = {
  id: 24,
  name: 'figures by disposition',
  sql: `
alter table figure_fact add column disposition text not null default 'none';
alter table roll_up add column disposition text not null default '*';
alter table roll_up drop constraint roll_up_pkey;
alter table roll_up add primary key (grain, agent_id, disposition, at, queue_id, channel, kind);

-- What was counted before is of no disposition until it is counted anew; what days came to stays what was said.
create temp table counted on commit drop as select * from roll_up where agent_id = '*';
update counted set disposition = 'none';
insert into roll_up select * from counted;
insert into figure_due (interaction_id) select id from interaction where doc ? 'disposition';
`,
};
