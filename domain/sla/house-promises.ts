import { type Holding, holdingsOf, type ParameterRow } from '../policy/parameter-row.ts';
import { parameterOf } from '../policy/parameters.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../time.ts';
import { HOUSE } from './default-policies.ts';
import type { SlaLimit, SlaPolicy } from './policy.ts';

/** Which number of which parameter is the limit of which promise of the house. */
export const tunedBy: Readonly<Record<string, { parameter: string; n: number }>> = {
  call: { parameter: 'P02', n: 1 },
  'message-auto': { parameter: 'P02', n: 0 },
  'message-human': { parameter: 'P02', n: 0 },
  waiting: { parameter: 'P02', n: 0 },
  'ticket-silence': { parameter: 'P-GAP', n: 0 },
  'urgent-human': { parameter: 'P-URG', n: 0 },
  calm: { parameter: 'P-CALM', n: 0 },
  'handled-general': { parameter: 'P-RES', n: 0 },
  'handled-urgent': { parameter: 'P-RES', n: 1 },
  suggestion: { parameter: 'P08', n: 0 },
  'complaint-total': { parameter: 'P-CTOT', n: 0 },
};

export const tuningParameters: readonly string[] = [
  ...new Set(Object.values(tunedBy).map(({ parameter }) => parameter)),
];

const lengths: Partial<Record<string, number>> = { second: SECOND, minute: MINUTE, hour: HOUR, day: DAY };

/**
 * The promises of the house with every value that was ever in force, each for what arrives while it holds: what arrived
 * before a value changed keeps the value it arrived with (C-021).
 */
export const housePromises = (rowOf: (parameterId: string) => ParameterRow | undefined): SlaPolicy[] =>
  HOUSE.flatMap((policy) => {
    const tuned = tunedBy[policy.id];
    const parameter = tuned && parameterOf(tuned.parameter);
    if (!parameter) return [policy];
    const unit = parameter.values[tuned.n]?.unit ?? '';
    return holdingsOf(parameter, rowOf(parameter.id)).map((holding) =>
      held(policy, holding, limitOf(policy.limit, holding.values[tuned.n] ?? 0, unit)),
    );
  });

function held(policy: SlaPolicy, { version, from, until }: Holding, limit: SlaLimit): SlaPolicy {
  return {
    ...policy,
    // Two values of one promise are two promises, of which at most one holds for a matter.
    id: version === 0 ? policy.id : `${policy.id}@${version}`,
    limit,
    ...(from !== undefined && { effectiveFrom: from }),
    ...(until !== undefined && { effectiveUntil: until }),
  };
}

function limitOf(limit: SlaLimit, value: number, unit: string): SlaLimit {
  if (limit.in === 'businessDays') return { in: 'businessDays', days: value };
  return { in: limit.in, ms: value * (lengths[unit] ?? HOUR) };
}
