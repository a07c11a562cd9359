import { z } from 'zod';
import { versionSchema } from '../release/version.ts';

/**
 * What somebody sets up for themselves, by what it is about. It follows them to every machine they sign in at. What
 * depends on the machine stays there: its language before anybody signs in, its windows and how far they are zoomed on top of
 * their person's text size, for a screen that is far away.
 */
export const preferenceValues = {
  shortcuts: z.record(z.string().max(64), z.string().max(40)),
  columns: z.object({
    left: z.number().int().min(0).max(4_000).optional(),
    right: z.number().int().min(0).max(4_000).optional(),
  }),
  density: z.enum(['comfortable', 'compact', 'dense']),
  scheme: z.enum(['light', 'dark', 'auto']),
  contrast: z.enum(['usual', 'more', 'auto']),
  /** In percent of the usual. */
  textSize: z.union([z.literal(100), z.literal(110), z.literal(125), z.literal(150)]),
  /** The kinds of call that are not to be heard. */
  muted: z.array(z.string().max(40)).max(40),
  /** The release whose notes they have seen (C-267). */
  seenRelease: versionSchema,
  /** How long a message may be taken back. */
  undoSeconds: z.union([z.literal(0), z.literal(3), z.literal(5), z.literal(10)]),
} as const;

export type PreferenceKey = keyof typeof preferenceValues;
export type PreferenceValue<K extends PreferenceKey> = z.infer<(typeof preferenceValues)[K]>;
export const preferenceKeys = Object.keys(preferenceValues) as [PreferenceKey, ...PreferenceKey[]];

/** One thing one person has set. `value` is null once they went back to what is usual. */
export const preferenceSchema = z.object({
  id: z.string(),
  personId: z.string(),
  key: z.enum(preferenceKeys),
  value: z.unknown(),
  /** When it was set on the machine it was set on, by the server's time as that machine knew it. */
  setAt: z.number().int(),
});
export type Preference = z.infer<typeof preferenceSchema>;

export const preferenceId = (personId: string, key: PreferenceKey): string => `${personId}:${key}`;

/** The value of a preference as this program understands it; undefined when it is usual, or of another version. */
export function preferred<K extends PreferenceKey>(
  key: K,
  row: Pick<Preference, 'value'> | undefined,
): PreferenceValue<K> | undefined {
  if (row === undefined || row.value === null) return undefined;
  const parsed = preferenceValues[key].safeParse(row.value);
  return parsed.success ? (parsed.data as PreferenceValue<K>) : undefined;
}
