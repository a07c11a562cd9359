import { type Holding, heldAt, holdingsOf, type ParameterReader } from '../policy/parameter-row.ts';
import { parameterOf } from '../policy/parameters.ts';
import { HOUR, type Instant, MINUTE } from '../time.ts';

/** When nobody is called (P-QH), and in how many working days a complex matter is answered (P03), as they hold on each day. */
export interface CallingRules {
  quiet: readonly Holding[];
  complex: readonly Holding[];
}

const holdings = (rows: ParameterReader, id: string): Holding[] => {
  const parameter = parameterOf(id);
  if (!parameter) throw new Error(`no parameter ${id}`);
  return holdingsOf(parameter, rows.get('parameter', id));
};

/** The rules as managers have approved them, the same on the server and on every desktop. */
export const callingRules = (rows: ParameterReader): CallingRules => ({
  quiet: holdings(rows, 'P-QH'),
  complex: holdings(rows, 'P03'),
});

/** As the register begins. */
export const FIRST_RULES: CallingRules = callingRules({ get: () => undefined });

/** From and to when nobody is called, minutes after midnight in the site's zone: customers carry none. */
export function quietHoursAt({ quiet }: CallingRules, at: Instant): { from: number; to: number } {
  const [from = 0, to = 0] = heldAt(quiet, at).values.map((hour) => (hour * HOUR) / MINUTE);
  return { from, to };
}

/** The hours of the clock between which nobody is called, as they are told. */
export function quietClock(rules: CallingRules, at: Instant): { from: number; to: number } {
  const { from, to } = quietHoursAt(rules, at);
  return { from: (from * MINUTE) / HOUR, to: (to * MINUTE) / HOUR };
}

/** Working days, for what is promised at an instant (C-108). */
export const complexDaysAt = ({ complex }: CallingRules, at: Instant): number =>
  heldAt(complex, at).values[0] ?? 0;
