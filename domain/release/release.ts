import { z } from 'zod';
import type { Instant } from '../time.ts';
import {
  archSchema,
  type Manifest,
  manifestSchema,
  platformSchema,
  signedManifestSchema,
} from './manifest.ts';
import { compareVersions, versionSchema } from './version.ts';

/** One package of a release, as the centre offers it to its desktops (C-266). */
export const releaseSchema = z.object({
  id: z.string(),
  manifest: manifestSchema,
  signed: signedManifestSchema,
  /** `uploading`: its bytes are still to come. `lost`: they never did. */
  state: z.enum(['uploading', 'published', 'withdrawn', 'lost']),
  by: z.string(),
  at: z.number().int(),
  publishedAt: z.number().int().optional(),
  withdrawn: z.object({ by: z.string(), at: z.number().int(), reason: z.string() }).optional(),
});
export type Release = z.infer<typeof releaseSchema>;

/** All releases there were; the only row of its kind. */
export const releasesSchema = z.object({ id: z.literal('centre'), list: z.array(releaseSchema) });
export type Releases = z.infer<typeof releasesSchema>;
export const RELEASES = 'centre';

export const REASON_LIMIT = 300;

/** A release has one package for each kind of machine. */
export const releaseId = ({
  version,
  platform,
  arch,
}: Pick<Manifest, 'version' | 'platform' | 'arch'>): string => `${version}-${platform}-${arch}`;

/** Which program somebody works with, as their desktop said last (C-273). */
export const desktopSchema = z.object({
  /** The person. */
  id: z.string(),
  deviceId: z.string().max(64),
  version: versionSchema,
  platform: platformSchema,
  arch: archSchema,
  at: z.number().int(),
});
export type Desktop = z.infer<typeof desktopSchema>;
type Machine = Pick<Desktop, 'platform' | 'arch'>;

/** The newest that is offered to a machine of this kind. */
export const newestFor = (releases: Releases | undefined, { platform, arch }: Machine): Release | undefined =>
  (releases?.list ?? [])
    .filter((one) => one.state === 'published')
    .filter(({ manifest }) => manifest.platform === platform && manifest.arch === arch)
    .sort((a, b) => compareVersions(b.manifest.version, a.manifest.version))[0];

/** What is offered to a desktop that has an older one. */
export function offeredTo(
  releases: Releases | undefined,
  desktop: Machine & { version: string },
): Release | undefined {
  const newest = newestFor(releases, desktop);
  return newest && compareVersions(newest.manifest.version, desktop.version) > 0 ? newest : undefined;
}

/** The release that this program is too old for: it takes no new work any more until it is updated (C-273). */
export function tooOldFor(
  releases: Releases | undefined,
  desktop: (Machine & { version: string }) | undefined,
): Release | undefined {
  if (desktop) {
    const newest = newestFor(releases, desktop);
    return newest && compareVersions(desktop.version, newest.manifest.minimumVersion) < 0
      ? newest
      : undefined;
  }
  // A program that says nothing of itself is from before there were releases.
  const published = (releases?.list ?? []).filter(({ state }) => state === 'published');
  return published.find(({ manifest }) => compareVersions(manifest.minimumVersion, ANY_VERSION) > 0);
}
/** The minimum of a release that every older program may go on beside. */
export const ANY_VERSION = '0.0.0';

/** Where rules find what they need to know of somebody's program. */
export interface ProgramReader {
  get(entity: 'releases', id: string): Releases | undefined;
  get(entity: 'desktop', id: string): Desktop | undefined;
}

/** Whether somebody works with a program that may take no new work (C-273). */
export const isTooOld = (rows: ProgramReader, personId: string): boolean =>
  tooOldFor(rows.get('releases', RELEASES), rows.get('desktop', personId)) !== undefined;

/** How work stands where a new version lies ready. */
export interface Occupied {
  /** Conversations in hand. */
  inHand: number;
  /** An offer, a call or whatever else waits for this person's answer. */
  asked: number;
  /** Work that has not reached the centre. */
  unsent: number;
}

/** An update is offered to whoever has nothing in hand, and never in the middle of work (C-266). */
export const isIdle = ({ inHand, asked, unsent }: Occupied): boolean => inHand + asked + unsent === 0;

/** When it was last told, and nothing new is: a desktop says it again only when something is different. */
export const saysTheSame = (before: Desktop | undefined, now: Omit<Desktop, 'id' | 'at'>): boolean =>
  before !== undefined &&
  before.version === now.version &&
  before.deviceId === now.deviceId &&
  before.platform === now.platform &&
  before.arch === now.arch;

/** Why a desktop would not have a package. */
export const packageFlawSchema = z.enum(['signature', 'content', 'older']);
export type PackageFlaw = z.infer<typeof packageFlawSchema>;

/** A fault has one row however many desktops say so. */
export const faultOfRelease = (id: string): string => `update:${id}`;

export const publishedAt = ({ publishedAt: since, at }: Release): Instant => since ?? at;
