import { z } from 'zod';
import { bilingualSchema } from '../language.ts';
import notes from './release-notes.json' with { type: 'json' };
import { compareVersions, versionSchema } from './version.ts';

/** What a release brings to the people who work with it, said once in both languages. */
const releaseNotesSchema = z.object({
  version: versionSchema,
  /** The day it came out, site time: `2026-11-23`. */
  day: z.iso.date(),
  news: z.array(bilingualSchema).min(1).max(12),
});
export type ReleaseNotes = z.infer<typeof releaseNotesSchema>;

/** Every release there was, the newest first. */
export const releaseNotes: readonly ReleaseNotes[] = z
  .array(releaseNotesSchema)
  .parse(notes)
  .sort((a, b) => compareVersions(b.version, a.version));

/**
 * What is new to somebody on this version (C-267): everything after the one whose notes they have seen, none that is not
 * installed here, and nothing once they have seen this one. Whoever has seen none is told of this version alone: what came
 * before was never anything else to them.
 */
export function newTo(
  seen: string | undefined,
  current: string,
  all: readonly ReleaseNotes[] = releaseNotes,
): ReleaseNotes[] {
  return all.filter(({ version }) =>
    seen === undefined
      ? version === current
      : compareVersions(version, seen) > 0 && compareVersions(version, current) <= 0,
  );
}
