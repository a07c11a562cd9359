import { BLOB_PART_LIMIT } from '../../../../contract/http/blobs.ts';
import type { RefusalCode } from '../../../../domain/refusal.ts';
import { manifestSchema, signedManifestSchema } from '../../../../domain/release/manifest.ts';
import type { Api } from '../../../data/index.ts';

/** Why nothing was published, where the centre was not even asked: a file that is no manifest, or not its package. */
export type PublishProblem =
  | { refusal: RefusalCode; why?: undefined }
  | { refusal?: undefined; why: 'noManifest' | 'otherFile' | 'stopped' };

/**
 * Announces a release and sends its package, going on where an earlier try has stopped. Undefined when it is published;
 * throws `TransportError`. After `signal` no further part is sent, and what is not whole is not published.
 */
export async function publishRelease(
  api: Pick<Api, 'announceRelease' | 'packageStanding' | 'sendPackage'>,
  manifestFile: Blob,
  file: Blob,
  sent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<PublishProblem | undefined> {
  const signed = signedManifestSchema.safeParse(parsed(await manifestFile.text()));
  const manifest = signed.success ? manifestSchema.safeParse(parsed(signed.data.manifest)) : undefined;
  if (!signed.success || !manifest?.success) return { why: 'noManifest' };
  const { size, sha256 } = manifest.data;
  if (file.size !== size) return { why: 'otherFile' };
  const { refusal } = await api.announceRelease(signed.data);
  if (refusal) return { refusal: refusal.code };
  let standing = await api.packageStanding(sha256);
  while (!standing.complete) {
    if (signal.aborted) return { why: 'stopped' };
    const from = standing.received;
    const part = await file.slice(from, from + BLOB_PART_LIMIT).arrayBuffer();
    standing = await api.sendPackage(sha256, from, new Uint8Array(part));
    sent(standing.received);
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
