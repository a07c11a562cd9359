import { z } from 'zod';

/** What shows that something is to be done otherwise. */
export const findingKinds = ['study', 'theme', 'problem', 'ruleReview', 'pack', 'evaluation'] as const;
export type FindingKind = (typeof findingKinds)[number];

/**
 * Where a request to change something comes from (C-174): a finding of a study, a theme of the ratings, a problem, a part of the
 * review of the rules, a decision of a meeting, an evaluation. `part` names which one in it, where there are several.
 */
export const findingRefSchema = z.object({
  of: z.enum(findingKinds),
  id: z.string().min(1).max(64),
  part: z.string().min(1).max(64).optional(),
});
export type FindingRef = z.infer<typeof findingRefSchema>;

export const isSameFinding = (a: FindingRef | undefined, b: FindingRef): boolean =>
  a?.of === b.of && a.id === b.id && a.part === b.part;
