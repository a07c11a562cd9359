import { DAY, type Instant } from '../time.ts';
import type { Case } from './case.ts';

/** So far back the month goes. */
export const MONTH = 30 * DAY;

/** Complaints of one place and kind, with the cases they are. */
export interface ParetoLine {
  /** The department held responsible, else the one it is with; nothing while it is with none. */
  unitId: string | undefined;
  area: Case['area'];
  fault: Case['fault'];
  /** The classes below them, where the line is of one, and the versions of the tree that its cases were classed in. */
  areaClassId?: string | undefined;
  faultClassId?: string | undefined;
  versions: number[];
  cases: Case[];
  /** Of all complaints, with those of the lines above: numerator and denominator. */
  upTo: { count: number; of: number };
}

export interface CaseMonth {
  pareto: ParetoLine[];
  /** Customers' words on results, by round: how many said each. */
  rounds: { n: number; satisfied: number; notSatisfied: number; noAnswer: number }[];
  /** Ended by a manager's final reply. */
  unsatisfied: Case[];
  /** Times that customers were given: kept, and broken by now. */
  promises: { kept: Case[]; broken: Case[] };
}

const unitOf = (row: Case): string | undefined =>
  row.rounds.findLast(({ findings }) => findings)?.findings?.unitId ?? row.departmentId;

/**
 * What a month of cases shows: where complaints come from most, and how they ended (C-128, C-139). By roots, or by the
 * deepest classes that cases were given (C-062).
 */
export function monthOf(rows: readonly Case[], now: Instant, by: 'root' | 'class' = 'root'): CaseMonth {
  const recent = rows.filter(({ receivedAt }) => receivedAt > now - MONTH && receivedAt <= now);
  const complaints = recent.filter(({ kind }) => kind === 'complaint');
  const promised = recent.filter(({ promise }) => promise);
  const isKept = ({ promise, settledAt }: Case) =>
    promise !== undefined && (promise.keptAt ?? settledAt ?? Number.POSITIVE_INFINITY) <= promise.dueAt;
  const isOver = ({ promise }: Case) => promise !== undefined && promise.dueAt < now;
  return {
    pareto: paretoOf(complaints, by),
    rounds: roundsOf(complaints),
    unsatisfied: complaints.filter(({ finalReply }) => finalReply),
    promises: {
      kept: promised.filter(isKept),
      broken: promised.filter((row) => !isKept(row) && isOver(row)),
    },
  };
}

function paretoOf(complaints: readonly Case[], by: 'root' | 'class'): ParetoLine[] {
  const below = ({ areaClassId, faultClassId }: Case) =>
    by === 'class' ? { areaClassId, faultClassId } : {};
  const groups = new Map<string, Case[]>();
  for (const row of complaints) {
    const { areaClassId = '', faultClassId = '' } = below(row);
    const key = JSON.stringify([unitOf(row) ?? '', row.area, row.fault, areaClassId, faultClassId]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const sorted = [...groups].sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1));
  let count = 0;
  return sorted.flatMap(([, cases]) => {
    const [first] = cases;
    if (!first) return [];
    count += cases.length;
    const { area, fault } = first;
    const versions = new Set(by === 'class' ? cases.flatMap(({ classVersion }) => classVersion ?? []) : []);
    return [
      {
        unitId: unitOf(first),
        area,
        fault,
        ...below(first),
        versions: [...versions].sort((a, b) => a - b),
        cases,
        upTo: { count, of: complaints.length },
      },
    ];
  });
}

function roundsOf(complaints: readonly Case[]): CaseMonth['rounds'] {
  const byRound = new Map<number, CaseMonth['rounds'][number]>();
  for (const { n, outcome } of complaints.flatMap(({ rounds }) => rounds)) {
    if (!outcome) continue;
    const line = byRound.get(n) ?? { n, satisfied: 0, notSatisfied: 0, noAnswer: 0 };
    byRound.set(n, { ...line, [outcome.how]: line[outcome.how] + 1 });
  }
  return [...byRound.values()].sort((a, b) => a.n - b.n);
}
