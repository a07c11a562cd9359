import { z } from 'zod';

/** What has versions that somebody approves, and can be changed because of a finding. */
export const changeKinds = ['script', 'parameter', 'promise', 'article', 'strategy'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One approved version of something: wording, guide or procedure (all scripts), a parameter, a promise, an article, the strategy (C-174). */
export const changeRefSchema = z.object({
  of: z.enum(changeKinds),
  /** Of an article the one that all its versions share. */
  id: z.string().min(1).max(64),
  version: z.number().int().min(1),
});
export type ChangeRef = z.infer<typeof changeRefSchema>;

export const isSameChange = (a: ChangeRef, b: ChangeRef): boolean =>
  a.of === b.of && a.id === b.id && a.version === b.version;
