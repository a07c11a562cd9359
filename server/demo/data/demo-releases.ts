import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { dayOf, startOfDay } from '../../../domain/calendar/site-time.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { Manifest } from '../../../domain/release/manifest.ts';
import { ANY_VERSION, releaseId } from '../../../domain/release/release.ts';
import { releaseNotes } from '../../../domain/release/release-notes.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../../domain/time.ts';

const admin = { kind: 'person' as const, id: 'zhou-ning' };
const current = releaseNotes[0]?.version ?? '0.1.0';
const packages = [
  { platform: 'linux', file: `shiftdesk-${current}.deb`, size: 104_300_000 },
  { platform: 'win32', file: `shiftdesk-${current}.exe`, size: 98_700_000 },
] as const;

/** The version everybody has, published some weeks ago. Its packages are not kept: nobody needs them any more. */
export function demoReleases(now: Instant): JournalEvent[] {
  const stream = { kind: 'config' as const, id: 'releases' };
  const { privateKey } = generateKeyPairSync('ed25519');
  const notes = releaseNotes[0]?.news[0] ?? { 'zh-CN': current, en: current };
  return packages.flatMap(({ platform, file, size }, n): JournalEvent[] => {
    const sha256 = createHash('sha256').update(file).digest('hex');
    const manifest: Manifest = {
      version: current,
      minimumVersion: ANY_VERSION,
      notes,
      platform,
      arch: 'x64',
      file,
      size,
      sha256,
    };
    const text = JSON.stringify(manifest);
    const signature = sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64');
    const id = releaseId(manifest);
    const at = now - 20 * DAY + n * 4 * MINUTE;
    const by = { stream, actor: admin };
    return [
      {
        ...by,
        id: `demo-release-${id}`,
        at,
        type: 'release.announced',
        data: { releaseId: id, manifest, signed: { manifest: text, signature } },
      },
      {
        ...by,
        actor: { kind: 'system', id: 'centre' },
        id: `demo-published-${id}`,
        at: at + MINUTE,
        type: 'release.published',
        data: { releaseId: id },
      },
    ];
  });
}

/** Everybody works with that version. */
export const demoDesktops = (personIds: readonly string[], now: Instant): JournalEvent[] =>
  [...new Set(personIds)].map((id): JournalEvent => {
    const person = { kind: 'person' as const, id };
    const data = {
      deviceId: `demo-${id}`,
      version: current,
      platform: 'linux' as const,
      arch: 'x64' as const,
    };
    return {
      id: `demo-desktop-${id}`,
      stream: person,
      type: 'desktop.told',
      at: now - 19 * DAY,
      actor: person,
      data,
    };
  });

/** A night of maintenance that is over. */
export function demoMaintenance(now: Instant): JournalEvent[] {
  const from = startOfDay(dayOf(now) - 9) + HOUR;
  const maintenanceId = 'demo-maintenance';
  const why = { 'zh-CN': '数据库升级', en: 'Database upgrade' };
  return [
    {
      id: maintenanceId,
      stream: { kind: 'config', id: `maintenance:${maintenanceId}` },
      type: 'maintenance.announced',
      at: from - 38 * HOUR,
      actor: admin,
      data: { maintenanceId, from, to: from + 2 * HOUR, why },
    },
  ];
}
