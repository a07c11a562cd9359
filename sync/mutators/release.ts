import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { Refusal, refuseUnless } from '../../domain/refusal.ts';
import { manifestSchema, signedManifestSchema } from '../../domain/release/manifest.ts';
import {
  desktopSchema,
  faultOfRelease,
  packageFlawSchema,
  REASON_LIMIT,
  RELEASES,
  type Release,
  releaseId,
  saysTheSame,
} from '../../domain/release/release.ts';
import type { Instant } from '../../domain/time.ts';
import { actingPerson, type DraftEvent, defineMutator } from './mutator.ts';

const stream: Stream = { kind: 'config', id: 'releases' };
const one = z.object({ releaseId: z.string().max(64) });

const listOf = (rows: RowReader): readonly Release[] => rows.get('releases', RELEASES)?.list ?? [];
const find = (rows: RowReader, id: string): Release => {
  const found = listOf(rows).find((release) => release.id === id);
  refuseUnless(found, 'notFound');
  return found;
};

/**
 * A release was announced, its bytes follow (C-266). From the API alone, which has looked at the signature: no desktop can
 * say this of a manifest that nobody signed.
 */
export const announce = defineMutator({
  args: z.object({ personId: z.string(), manifest: manifestSchema, signed: signedManifestSchema }),
  by: ['system'],
  run(rows, { personId, manifest, signed }) {
    const id = releaseId(manifest);
    const before = listOf(rows).find((release) => release.id === id);
    if (before?.state === 'uploading' && before.by === personId && before.signed.manifest === signed.manifest)
      return [];
    refuseUnless(before?.state !== 'published', 'alreadyDone');
    const actor = { kind: 'person' as const, id: personId };
    return [{ stream, type: 'release.announced', data: { releaseId: id, manifest, signed }, actor }];
  },
});

/** Its bytes are here and are what the manifest says: from now on desktops are offered it. */
export const stored = defineMutator({
  args: one,
  by: ['system'],
  run(rows, { releaseId: id }, { now }) {
    if (find(rows, id).state !== 'uploading') return [];
    return [{ stream, type: 'release.published', data: { releaseId: id } }, ...endedFaults(rows, now)];
  },
});

/** Its bytes never came. */
export const neverCame = defineMutator({
  args: one,
  by: ['system'],
  run: (rows, { releaseId: id }) =>
    find(rows, id).state === 'uploading'
      ? [{ stream, type: 'release.neverCame', data: { releaseId: id } }]
      : [],
});

/** It is offered to nobody any more, and who has not installed it yet throws it away. */
export const withdraw = defineMutator({
  args: one.extend({ reason: z.string().max(REASON_LIMIT) }),
  by: ['person'],
  run(rows, { releaseId: id, reason }, context) {
    actingPerson(rows, context, 'admin');
    const { state } = find(rows, id);
    if (state === 'withdrawn') return [];
    refuseUnless(state === 'published', 'wrongState');
    if (!reason.trim()) throw new Refusal('missingField', [{ field: 'reason', problem: 'required' }]);
    const data = { releaseId: id, reason: reason.trim() };
    return [{ stream, type: 'release.withdrawn', data }, ...endedFaults(rows, context.now)];
  },
});

/** What a desktop would not have is put right by another release or by none: then the fault is over. */
function endedFaults(rows: RowReader, over: Instant): DraftEvent[] {
  return listOf(rows).flatMap(({ id }) => {
    const faultId = faultOfRelease(id);
    const fault = rows.get('fault', faultId);
    if (!fault || fault.over !== undefined) return [];
    return [
      { stream: { kind: 'config', id: `fault:${faultId}` }, type: 'fault.ended', data: { faultId, over } },
    ];
  });
}

/** Somebody's desktop says which program it is (C-273). */
export const tell = defineMutator({
  args: desktopSchema.omit({ id: true, at: true }),
  by: ['person'],
  run(rows, said, context) {
    const person = actingPerson(rows, context);
    if (saysTheSame(rows.get('desktop', person.id), said)) return [];
    return [{ stream: { kind: 'person', id: person.id }, type: 'desktop.told', data: said }];
  },
});

/** A desktop would not have a package: neither signature nor content was what it must be. Told like any other fault (C-269). */
export const refusePackage = defineMutator({
  args: one.extend({ flaw: packageFlawSchema }),
  by: ['person'],
  run(rows, { releaseId: id, flaw }, context) {
    actingPerson(rows, context);
    if (find(rows, id).state !== 'published') return [];
    const faultId = faultOfRelease(id);
    if (rows.get('fault', faultId)?.over === undefined && rows.get('fault', faultId)) return [];
    const data = { faultId, part: 'update' as const, since: context.now, detail: `${id} ${flaw}` };
    return [{ stream: { kind: 'config', id: `fault:${faultId}` }, type: 'fault.began', data }];
  },
});
