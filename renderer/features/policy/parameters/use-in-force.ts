import type { Parameter, ParameterValue } from '../../../../domain/policy/parameter.ts';
import { type Holding, inForceAt, type ParameterRow } from '../../../../domain/policy/parameter-row.ts';
import { HOUR } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';

/** What holds of a parameter now, and everything that was ever proposed. */
export function useInForce(parameter: Parameter): { row: ParameterRow | undefined; holding: Holding } {
  const now = useNow(HOUR);
  const row = useView((rows) => rows.get('parameter', parameter.id), [parameter.id]);
  return { row, holding: inForceAt(parameter, row, now) };
}

/** The register's values with other numbers in them. */
export const valuesWith = ({ values }: Parameter, numbers: readonly number[]): ParameterValue[] =>
  values.map((value, n) => ({ ...value, value: numbers[n] ?? value.value }));
