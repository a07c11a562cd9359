import type { ParameterReader, ParameterRow } from '../domain/policy/parameter-row.ts';

/** The numbers of the rules: the register's own, and where named others that were approved from a day on. */
export const parametersWith = (
  others: Readonly<Record<string, readonly { from: string; values: number[] }[]>> = {},
): ParameterReader => ({
  get: (_entity, id): ParameterRow | undefined => {
    const versions = others[id];
    if (!versions) return undefined;
    return {
      id,
      versions: versions.map(({ from, values }, n) => ({
        version: n + 1,
        values,
        effectiveFrom: from,
        reason: '更好',
        owner: '顾涛',
        ground: '手册 2',
        by: 'zhao',
        at: 0,
        state: 'approved' as const,
        decided: { by: 'gu', at: 0, reason: '' },
      })),
    };
  },
});
