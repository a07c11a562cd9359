import type { Case } from '../../domain/case/case.ts';
import { CLASS_TREE, type ClassAxis, classesAt, isBelow } from '../../domain/case/class-tree.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { refuseProblems } from '../../domain/refusal.ts';
import type { Instant } from '../../domain/time.ts';

type Classed = Pick<Case, 'area' | 'fault' | 'areaClassId' | 'faultClassId'>;

/** The version of the tree the classes are of: the one in force when the record was written. Refuses classes it has not. */
export function classedIn(rows: RowReader, classed: Classed, at: Instant): { classVersion?: number } {
  const { area, fault, areaClassId, faultClassId } = classed;
  if (areaClassId === undefined && faultClassId === undefined) return {};
  const version = classesAt(rows.get('classtree', CLASS_TREE), at);
  const fits = (id: string | undefined, axis: ClassAxis, root: string) =>
    id === undefined || (version !== undefined && isBelow(version, id, axis, root));
  refuseProblems([
    ...(fits(areaClassId, 'area', area) ? [] : [{ field: 'area', problem: 'invalid' as const }]),
    ...(fits(faultClassId, 'fault', fault) ? [] : [{ field: 'fault', problem: 'invalid' as const }]),
  ]);
  return version ? { classVersion: version.version } : {};
}
