import { useView } from '../../data/index.ts';
import { UnfinishedRecords } from '../records/index.ts';
import { useLedQueues } from './use-lead.ts';

/** The records that the lead's people have not finished in time (C-059). */
export function UnfinishedOfTeam() {
  const queueIds = useLedQueues().map(({ id }) => id);
  const ended = useView((rows) => rows.where('interaction', 'state', 'wrapUp'));
  const theirs = ended.filter(({ queueId }) => queueIds.includes(queueId));
  return <UnfinishedRecords of={theirs} framed />;
}
