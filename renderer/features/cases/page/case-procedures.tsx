import type { Case } from '../../../../domain/case/case.ts';
import { mayAddEvidence } from '../../../../domain/case/evidence.ts';
import { proceduresFor } from '../../../../domain/script/procedure/procedure.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, useSession, useView } from '../../../data/index.ts';
import { ProcedureSteps } from '../../../ui/procedure-steps.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';

/** The procedure for what the case is, which goes on where its conversation left it (C-033). Who works on it ticks. */
export function CaseProcedures({ row, now }: { row: Case; now: Instant }) {
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const scripts = useView((rows) => rows.where('script', 'moment', 'procedure'));
  const may = mayAddEvidence(row, person);
  return proceduresFor(scripts, row, now)
    .filter(({ steps }) => may || steps.some(({ tick }) => tick))
    .map((procedure) => (
      <ProcedureSteps
        key={procedure.id}
        procedure={procedure}
        onTick={may ? (which) => attempt(() => mutate('case.tick', { caseId: row.id, ...which })) : undefined}
      />
    ));
}
