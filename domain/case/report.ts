import type { Case } from './case.ts';
import { clocksOfCase } from './clocks.ts';

/** What a summary report is made from: who did what when, every limit with how it went, each round with its end (C-126). */
export function caseRecord(row: Case): object {
  const end = row.archivedAt ?? row.settledAt ?? row.log.at(-1)?.at ?? row.receivedAt;
  const { log, rounds, grades, earlier, ...facts } = row;
  return {
    case: facts,
    grades,
    earlierSummaries: earlier,
    rounds,
    clocks: clocksOfCase(row, end).map(({ id, clauseId, startedAt, dueAt, stoppedAt, state }) => ({
      id,
      clauseId,
      startedAt,
      dueAt,
      stoppedAt,
      state,
    })),
    events: log,
  };
}

/** The first draft of a summary report: cause, solution and the customer's word, round by round. */
export function reportDraft(row: Case): string {
  const lines = row.rounds.flatMap(({ findings, plan, outcome }) => [
    findings?.cause,
    plan?.solution,
    outcome?.note,
  ]);
  return [row.summary, ...lines, row.finalReply?.text].filter((line) => line?.trim()).join('\n');
}
