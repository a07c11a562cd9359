import { z } from 'zod';
import { signedManifestSchema } from '../../domain/release/manifest.ts';
import { packageFlawSchema } from '../../domain/release/release.ts';
import { versionSchema } from '../../domain/release/version.ts';

const releaseIdSchema = z.string().max(64);
const about = { releaseId: releaseIdSchema, version: z.string().max(32) };
const progress = { received: z.number().int().min(0), size: z.number().int().min(1) };

/** How far this desktop is with the version it is offered (C-266). */
const updateProgressSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('none') }),
  z.object({ at: z.literal('fetching'), ...about, ...progress }),
  /** The line was cut; it goes on from there with the next offer. */
  z.object({ at: z.literal('waiting'), ...about, ...progress }),
  /** Here, whole and of who signs; nothing is installed by itself. */
  z.object({ at: z.literal('ready'), ...about }),
  /** Not what it must be: thrown away. */
  z.object({ at: z.literal('refused'), ...about, flaw: packageFlawSchema }),
]);
export type UpdateProgress = z.infer<typeof updateProgressSchema>;

export const updateStateSchema = z.object({
  next: updateProgressSchema,
  /** The version before, whose package is still here to go back to. */
  before: versionSchema.optional(),
});
export type UpdateState = z.infer<typeof updateStateSchema>;

/** What the centre offers to this desktop now, with a token to fetch it with; without a release nothing (any more). */
export const updateOfferSchema = z.strictObject({
  release: z
    .strictObject({ id: releaseIdSchema, signed: signedManifestSchema, token: z.string().max(4_000) })
    .optional(),
});
export type UpdateOffer = z.infer<typeof updateOfferSchema>;

export const updateInstallSchema = z.strictObject({ version: versionSchema });
/** `opened`: the system's own installer has the package now. */
export const updateInstalledSchema = z.strictObject({ opened: z.boolean() });
